/** Keeps of what the index offers for phrases in quotes what has them word for word. */
import { phraseFinder, phraseParts } from '../query/has-phrase.ts';
import type { AskIndex } from './bundle.ts';
import type { PagefindMatch } from './pagefind-module.ts';

/** What is to be compared: a match of the index, and the title where that is known without it. */
export interface Candidate {
  readonly match: PagefindMatch | undefined;
}

/** Those that have the phrases. */
export interface ExactMatches<T> {
  readonly exact: readonly T[];
  /** Whether candidates are left that nobody has looked at. */
  readonly more: boolean;
}

/** Texts fetched at a time. */
const AT_ONCE = 20;
/** With so many found, or so many texts read, the rest is left. */
const ENOUGH = 40;
const MOST_READ = 200;

/**
 * Compares candidates, the best first, with the phrases: their titles, as folded words, then their texts. Without phrases
 * all are kept.
 */
export async function keepExact<T extends Candidate>(
  candidates: readonly T[],
  phrases: readonly string[],
  titleOf: (candidate: T) => readonly string[],
): Promise<ExactMatches<T>> {
  if (phrases.length === 0) return { exact: candidates, more: false };
  const hasPhrases = phraseFinder(phrases);
  const isExact = async (one: T) =>
    hasPhrases(titleOf(one)) || textsOf(await one.match?.data()).some(hasPhrases);
  const exact: T[] = [];
  let read = 0;
  while (read < Math.min(candidates.length, MOST_READ) && exact.length < ENOUGH) {
    const some = candidates.slice(read, read + AT_ONCE);
    const kept = await Promise.all(some.map(isExact));
    exact.push(...some.filter((_, at) => kept[at]));
    read += some.length;
  }
  return { exact, more: read < candidates.length };
}

/** Asks the index for documents that may have all phrases. */
export async function askPhrases(
  ask: AskIndex,
  phrases: readonly string[],
): Promise<readonly PagefindMatch[]> {
  const parts = phrases.flatMap(phraseParts);
  const answers = await Promise.all(parts.map((part) => ask(`"${part}"`)));
  const [first = [], ...others] = answers;
  const sets = others.map((matches) => new Set(matches.map(({ id }) => id)));
  return first.filter(({ id }) => sets.every((ids) => ids.has(id)));
}

function textsOf(document: Awaited<ReturnType<PagefindMatch['data']>> | undefined): readonly string[] {
  return document ? [document.content, ...Object.values(document.meta).flatMap((text) => text ?? [])] : [];
}
