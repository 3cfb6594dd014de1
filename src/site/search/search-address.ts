/** The search page's address holds the whole question, so that it can be kept, shared and gone back to. */
import type { Status } from '../../core/freshness/status.ts';
import type { Translation } from '../../core/topic.ts';
import type { Narrowing } from '../../search/client/facets.ts';
import type { Question, Scope } from '../../search/client/read-question.ts';

/** A question with how its results are narrowed. */
export interface PageQuestion extends Question, Narrowing {}

/** Results as they come. */
export const ANYTHING: Narrowing = {
  part: undefined,
  translation: undefined,
  status: undefined,
  sort: 'relevance',
};

const SCOPES: readonly Scope[] = ['first', 'mine', 'all'];
const TRANSLATIONS: readonly Translation[] = ['human', 'machine', 'unknown'];
const STATUSES: readonly Status[] = ['current', 'outdated', 'missing'];

/** Reads the query part of an address; `scope` is that of an address without one. */
export function readAddress(search: string, scope: Scope): PageQuestion {
  const params = new URLSearchParams(search);
  return {
    query: params.get('q') ?? '',
    scope: SCOPES.find((one) => one === params.get('in')) ?? scope,
    part: params.get('part') ?? undefined,
    translation: TRANSLATIONS.find((one) => one === params.get('translation')),
    status: STATUSES.find((one) => one === params.get('status')),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/**
 * Query part of the address of a question, with its `?`; empty for an empty question. It always names the
 * scope: without it, the address would mean something else to whoever prefers another.
 */
export function writeAddress({ query, scope, sort, ...chosen }: PageQuestion): string {
  const text = query.trim();
  if (text === '') return '';
  const params = new URLSearchParams({ q: text, in: scope });
  for (const facet of ['part', 'translation', 'status'] as const) {
    const value = chosen[facet];
    if (value !== undefined) params.set(facet, value);
  }
  if (sort !== 'relevance') params.set('sort', sort);
  return `?${params}`;
}

/** The same for a question that is not narrowed. */
export function writeQuestion(question: Question): string {
  return writeAddress({ ...question, ...ANYTHING });
}
