/** What the search dialog shows: where to begin, suggestions, hits, and what is to be said of them. */
import type { Hit } from '../../search/client/hit.ts';
import type { DialogParts } from './dialog-parts.ts';
import type { Finder, FinderView } from './finder.ts';
import { hitToOptions } from './hit-view.ts';
import { showFailure, showNote } from './note.ts';
import { writeQuestion } from './search-address.ts';
import { startOptions } from './start-options.ts';
import { failure, numberText, type SearchState, setState } from './state.ts';
import { setQuery } from './typing.ts';

/** Topics in the dialog; the search page has all. */
const MOST_HITS = 6;
const MOST_ENTRIES = 6;

/** Makes the view of a dialog for the finder that `finder` returns. */
export function createDialogView(parts: DialogParts, finder: () => Finder): FinderView {
  const { dialog, input, note, texts } = parts;
  const onQuery = (query: string) => {
    setQuery(input, query);
    input.focus();
  };
  const show = (hits: readonly Hit[], words: readonly string[]) => {
    const setting = { locale: finder().locale, texts, words };
    showOptions(
      parts,
      hits.map((hit, number) => hitToOptions(hit, number, setting)),
    );
  };
  const clear = (state: SearchState) => {
    showOptions(parts, []);
    showNote(note, undefined, { texts, onQuery });
    setState(dialog, state);
  };
  return {
    showEmpty: () => {
      clear('empty');
      void showStart(parts, finder(), onQuery);
    },
    showLoading: () => {
      if (dialog.dataset['state'] === 'results') return;
      showOptions(parts, []);
      setState(dialog, 'loading');
    },
    showSuggestions: (hits) => {
      if (hits.length === 0) return;
      show(hits, []);
      dialog.dataset['state'] = 'results';
    },
    showAnswer: async (answer, isCurrent) => {
      const hits = await finder().search.hits(answer.found.slice(0, MOST_HITS));
      if (!isCurrent()) return;
      if (hits.length === 0) clear('none');
      else show(hits, answer.words);
      showNote(note, answer, { texts, onQuery });
      if (hits.length === 0) return;
      const total = numberText(answer.found.length, answer.more);
      setState(dialog, 'results', total, note.textContent);
    },
    showError: (suggested) => {
      if (suggested) showFailure(dialog, note, texts);
      else clear(failure());
    },
  };
}

async function showStart(
  parts: DialogParts,
  finder: Finder,
  onQuery: (query: string) => void,
): Promise<void> {
  const entries = await finder.search.entryPoints(MOST_ENTRIES).catch(() => []);
  if (parts.input.value.trim() !== '') return;
  const actions = {
    addressOf: (query: string) => parts.all.pathname + writeQuestion({ query, scope: parts.scope.get() }),
    onQuery,
    onForget: () => void showStart(parts, finder, onQuery),
  };
  showOptions(parts, startOptions(entries, parts.texts, actions));
}

function showOptions({ input, list, active }: DialogParts, options: readonly HTMLElement[]): void {
  const url = active.find()?.href;
  list.replaceChildren(...options);
  input.setAttribute('aria-expanded', String(options.length > 0));
  active.restore(url);
  if (url === undefined) list.parentElement?.scrollTo({ top: 0 });
}
