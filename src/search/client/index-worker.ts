/**
 * Opens an index in the worker that Pagefind ships beside it. The page speaks to the worker itself:
 * `pagefind.js`, which has all of the worker's code once more, need not be fetched.
 */
import type { PagefindDocument, PagefindIndex, PagefindMatch } from './pagefind-module.ts';
import { INDEX_OPTIONS } from './search-files.ts';

/** What the worker is asked to do, and with what. */
type Call = (method: string, ...args: readonly unknown[]) => Promise<unknown>;

/** What it answers. */
interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** A match as it comes from the worker, where its document waits under an ID. */
interface ToldMatch extends Omit<PagefindMatch, 'data'> {
  readonly data: string;
}

/** The one index of a worker. */
const INSTANCE = 'site';

/** Opens the index in a folder. Rejects, or throws, where the browser refuses the worker. */
export async function openIndexWorker(folder: string, language: string): Promise<PagefindIndex> {
  const worker = new Worker(`${folder}pagefind-worker.js`);
  const call = connect(worker);
  try {
    await call('init', { ...INDEX_OPTIONS, basePath: folder, language, primary: true });
    // Answered when the index is open, with the reason when it could not be.
    await call('filters');
  } catch (error) {
    worker.terminate();
    throw error;
  }
  const forgotten = new FinalizationRegistry<string>((id) => {
    call('releaseData', id).catch(() => {});
  });
  return {
    search: async (term) => {
      const { results } = (await call('search', term, {})) as { readonly results: readonly ToldMatch[] };
      const matches = results.map(({ data: id, ...match }) => {
        const data = async () => (await call('getData', id)) as PagefindDocument;
        return { match: { ...match, data }, id };
      });
      for (const { match, id } of matches) forgotten.register(match, id);
      return { results: matches.map(({ match }) => match) };
    },
  };
}

/** Calls are answered in any order; a worker that fails answers all of them. */
function connect(worker: Worker): Call {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const { id, result, error } = data;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const call of waiting.values()) call.reject(new Error(message));
    waiting.clear();
  });
  return (method, ...args) => {
    const id = ++calls;
    const call = Promise.withResolvers<unknown>();
    waiting.set(id, call);
    worker.postMessage({ id, instanceId: INSTANCE, method, args });
    return call.promise;
  };
}
