/**
 * Tells what a page that is no topic was made of: what its template asked the site for, and which
 * answers it got. A template that gets the same answers asks the same and makes the same page of them, so
 * a page whose answers are what they were is the page that it was.
 */
import type { SitePages } from '../pages/site-pages.ts';
import { digest, digestPlain } from './digest.ts';

/** A question: the name of a member of `SitePages`, or of its `status` behind a dot, and the arguments. */
export type Question = readonly [name: string, ...args: readonly unknown[]];

/** Pages that can tell what they were asked for. */
export interface RecordedPages {
  /** The pages, to be given to templates. */
  readonly pages: SitePages;
  /** Does some work; tells what it asked meanwhile, each question once. */
  record<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly asked: readonly Question[] }>;
  /** Key of a page that asks this; empty when there are no answers any more. */
  keyOf(asked: readonly Question[]): string;
}

type Members = Readonly<Record<string, unknown>>;

const STATUS = 'status.';

/** Makes pages tell what they are asked for. `maker` is the version of the code and templates that make the pages. */
export function recordPages(pages: SitePages, maker: string): RecordedPages {
  const digests = new Map<string, string>();
  let asked: Map<string, Question> | undefined;
  const answerOf = (question: Question): unknown => {
    const value = answer(pages, question);
    if (!asked) return value;
    const name = JSON.stringify(question);
    if (!digests.has(name)) digests.set(name, digestPlain([value]));
    asked.set(name, question);
    return value;
  };
  const digestOf = (question: Question): string => {
    const name = JSON.stringify(question);
    const known = digests.get(name) ?? digestPlain([answer(pages, question)]);
    digests.set(name, known);
    return known;
  };
  return {
    pages: { ...listen(pages, '', answerOf), status: listen(pages.status, STATUS, answerOf) },
    record: async (work) => {
      asked = new Map();
      const result = await work();
      const questions = [...asked.values()];
      asked = undefined;
      return { result, asked: questions };
    },
    keyOf: (questions) => {
      try {
        return digest([maker, pages.settings, questions, questions.map(digestOf)]);
      } catch {
        return '';
      }
    },
  };
}

function listen<T extends object>(target: T, prefix: string, answerOf: (question: Question) => unknown): T {
  const members = Object.entries(target).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'function' ? (...args: unknown[]) => answerOf([prefix + name, ...args]) : member,
  ]);
  return Object.fromEntries(members) as T;
}

function answer(pages: SitePages, [name, ...args]: Question): unknown {
  const inStatus = name.startsWith(STATUS);
  const owner = (inStatus ? pages.status : pages) as unknown as Members;
  const member = owner[inStatus ? name.slice(STATUS.length) : name];
  if (typeof member !== 'function') throw new Error(`Pages have no \`${name}\`.`);
  return member(...args);
}
