/** Finds what people mean by a few words: all words of the query must stand somewhere, in any order. */
import type { Topic } from '../core/topic.ts';

/** Something with names, each as `foldNames` returns them. */
export interface Searchable {
  /** Names that count most. */
  readonly primary: string;
  readonly secondary: readonly string[];
}

/** Title and file name of a topic, folded; kept once they are known. */
export type FoldedNames = (topic: Topic) => string;

/** Makes an index of names, which are worked out when first asked for. */
export function newFoldedNames(): FoldedNames {
  const known = new WeakMap<Topic, string>();
  return (topic) => {
    const names = known.get(topic) ?? foldNames(topic.meta.title, fileStem(topic.path));
    known.set(topic, names);
    return names;
  };
}

/** Candidates that match, best first, then in the given order; at most `limit`. */
export function rankMatches<T extends Searchable>(
  query: string,
  candidates: readonly T[],
  limit: number,
): readonly T[] {
  const words = wordsOf(query);
  if (words.length === 0) return candidates.slice(0, limit);
  const scored = candidates.flatMap((candidate) => {
    const others = candidate.secondary.map((names) => scoreNames(words, names));
    const score = Math.max(scoreNames(words, candidate.primary) * 2, ...others);
    return score > 0 ? [{ candidate, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Names without accents, case and punctuation; each begins with a blank. */
export function foldNames(...names: readonly string[]): string {
  return names.map((name) => ` ${fold(name)}`).join(' ');
}

/** File name without folder and extension. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/** 0 when a word is missing; more where words begin the name or one of its words. */
function scoreNames(words: readonly string[], names: string): number {
  let score = 0;
  for (const word of words) {
    if (!names.includes(word)) return 0;
    score += names.includes(` ${word}`) ? 3 : 1;
  }
  return score / words.length + (names.startsWith(` ${words.join(' ')}`) ? 2 : 0);
}

function wordsOf(query: string): readonly string[] {
  return fold(query.replace(/^(?:\.\.?\/)+|\.md$/gi, ''))
    .split(' ')
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-_/:,]+/g, ' ');
}
