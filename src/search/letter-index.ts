/** Topics by the first letter of their titles: what stands in for search where no script runs. */
import type { Locale } from '../core/locale.ts';
import { fold } from './query/fold.ts';

/** Titles that begin alike. */
export interface LetterGroup<T> {
  /** A letter, as the locale writes it large, or `#` for all that is no letter. */
  readonly letter: string;
  readonly topics: readonly T[];
}

/** Initial consonants of Korean syllables as letters of their own, doubled ones under the single one. */
const INITIALS = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const FIRST_INITIAL = 0x1100;

/** Groups topics by letter, both in the order of the locale's language; what is no letter comes first. */
export function groupByLetter<T extends { readonly text: string }>(
  topics: readonly T[],
  locale: Locale,
): readonly LetterGroup<T>[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = topics.toSorted((a, b) => compare(a.text, b.text) || (a.text < b.text ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ text }) => letterOf(text, locale));
  return [...groups]
    .map(([letter, own]) => ({ letter, topics: own }))
    .sort((a, b) => (a.letter === '#' ? -1 : b.letter === '#' ? 1 : compare(a.letter, b.letter)));
}

function letterOf(text: string, locale: Locale): string {
  const first = /\p{L}|\p{N}/u.exec(fold(text))?.[0] ?? '#';
  const initial = INITIALS[first.charCodeAt(0) - FIRST_INITIAL];
  return initial ?? (/\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#');
}
