/** The search page's address holds the whole question, so that it can be kept, shared and gone back to. */
import type { Narrowing } from '../../search/client/facets.ts';
import type { Question, Scope } from '../../search/client/read-question.ts';

/** A question with how its results are narrowed. */
export interface PageQuestion extends Question, Narrowing {}

/** Reads the query part of an address; `scope` is that of an address without one. */
export function readAddress(search: string, scope: Scope): PageQuestion {
  const params = new URLSearchParams(search);
  const own = params.get('in');
  const translation = params.get('translation');
  return {
    query: params.get('q') ?? '',
    scope: own === 'first' || own === 'mine' || own === 'all' ? own : scope,
    part: params.get('part') ?? undefined,
    translation:
      translation === 'human' || translation === 'machine' || translation === 'unknown'
        ? translation
        : undefined,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** Query part of the address of a question, with its `?`; empty for an empty question. */
export function writeAddress({ query, scope, part, translation, sort }: PageQuestion): string {
  const text = query.trim();
  if (text === '') return '';
  const params = new URLSearchParams({ q: text });
  if (scope !== 'first') params.set('in', scope);
  if (part !== undefined) params.set('part', part);
  if (translation !== undefined) params.set('translation', translation);
  if (sort !== 'relevance') params.set('sort', sort);
  return `?${params}`;
}
