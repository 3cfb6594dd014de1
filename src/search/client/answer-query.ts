/**
 * Answers queries from an open bundle: suggestions by title at once, then the full text.
 */
import { findTitles } from '../query/find-titles.ts';
import { prepareQuery } from '../query/prepare-query.ts';
import { resemblesQuery } from '../query/resembles-query.ts';
import { ENOUGH_MATCHES, softenAnd } from '../query/soften-and.ts';
import { titlesAbove } from '../title-list.ts';
import type { Bundle } from './bundle.ts';
import { documentToHit, type Hit } from './hit.ts';
import type { PagefindDocument, PagefindMatch } from './pagefind-module.ts';

/** Hits of a query, the first of them fetched. */
export interface Answer {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Fetches the hits from a position on, at most `count`. */
  more(from: number, count: number): Promise<readonly Hit[]>;
}

const NOTHING: Answer = { total: 0, hits: [], more: async () => [] };

/** Topics whose title holds what was typed; none for a phrase in quotes. */
export function suggestTitles(bundle: Bundle, typed: string, limit: number): readonly Hit[] {
  const { terms, exact } = prepareQuery(typed, bundle.words);
  if (exact) return [];
  return findTitles(bundle.titleIndex, terms, limit).map((entry) => ({
    url: bundle.home + entry.path,
    title: entry.title,
    path: titlesAbove(bundle.titles, entry),
    excerpt: [],
    sections: [],
  }));
}

/** Searches the full text and fetches the first `count` hits. Rejects when the index cannot be read. */
export async function answerQuery(bundle: Bundle, typed: string, count: number): Promise<Answer> {
  const { text, terms, exact } = prepareQuery(typed, bundle.words);
  if (text === '' || bundle.titles.length === 0) return NOTHING;
  const matches = await findMatches(bundle, text, exact ? [] : terms);
  const documents = await fetchDocuments(matches, 0, count);
  const found = documents.flatMap(({ meta, excerpt, sub_results }) => [
    ...Object.values(meta),
    ...[excerpt, ...sub_results.map((section) => section.excerpt)].flatMap(markedWords),
  ]);
  if (!resemblesQuery(terms, found)) return NOTHING;
  return {
    total: matches.length,
    hits: documents.map((document) => documentToHit(bundle, document)),
    more: async (from, some) =>
      (await fetchDocuments(matches, from, some)).map((document) => documentToHit(bundle, document)),
  };
}

async function findMatches(
  { pagefind }: Bundle,
  text: string,
  terms: readonly string[],
): Promise<readonly PagefindMatch[]> {
  const { results } = await pagefind.search(text);
  if (terms.length < 2 || results.length >= ENOUGH_MATCHES) return results;
  const each = await Promise.all(terms.map((term) => pagefind.search(term)));
  return softenAnd(
    results,
    each.map((answer) => answer.results),
  );
}

function fetchDocuments(
  matches: readonly PagefindMatch[],
  from: number,
  count: number,
): Promise<readonly PagefindDocument[]> {
  return Promise.all(matches.slice(from, from + count).map((match) => match.data()));
}

function markedWords(excerpt: string): readonly string[] {
  return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word]) => word ?? '');
}
