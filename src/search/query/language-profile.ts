/**
 * Guesses the language of a query from its letters. What is typical of a language is learned from the
 * site's own texts, so a locale that nobody has listed is recognized as well.
 */
import type { Locale } from '../../core/locale.ts';
import { fold, foldedWords } from './fold.ts';

/** Runs of letters that tell the site's locales apart, each with a weight per locale. */
export interface LanguageProfile {
  readonly locales: readonly Locale[];
  readonly grams: readonly string[];
  /** One list per locale, in the order of `grams`; zero says nothing. */
  readonly weights: readonly (readonly number[])[];
}

/** A locale with how much more the query looks like it than like an average one. */
export interface LanguageGuess {
  readonly locale: Locale;
  readonly score: number;
}

const MOST_GRAMS = 700;
const MOST_WEIGHT = 9;

/** Counts how often each gram occurs in the words of one locale. */
export function countGrams(text: string, counts = new Map<string, number>()): Map<string, number> {
  const add = (gram: string, times: number) => counts.set(gram, (counts.get(gram) ?? 0) + times);
  for (const letter of specialLetters(text)) add(letter, 1);
  // A page says the same words again and again.
  for (const [word, times] of countWords(text)) for (const run of runsOf(word)) add(run, times);
  return counts;
}

/** Makes a profile of the grams of each locale: those kept tell most about the language of a word. */
export function buildProfile(counts: ReadonlyMap<Locale, ReadonlyMap<string, number>>): LanguageProfile {
  const locales = [...counts.keys()];
  const totals = locales.map((locale) => sum([...(counts.get(locale)?.values() ?? [])]));
  const shareIn = (gram: string, at: number) =>
    ((counts.get(locales[at] as Locale)?.get(gram) ?? 0) + 0.5) / ((totals[at] ?? 0) + 1000);
  const all = [...new Set([...counts.values()].flatMap((own) => [...own.keys()]))].sort();
  const known = all.map((gram) => {
    const shares = locales.map((_, at) => shareIn(gram, at));
    const logs = shares.map(Math.log);
    const mean = sum(logs) / Math.max(1, logs.length);
    const spread = sum(shares.map((share, at) => share * Math.abs((logs[at] ?? 0) - mean)));
    return { gram, spread, weights: logs.map((log) => clamp(Math.round((log - mean) * 2))) };
  });
  const best = known.sort((a, b) => b.spread - a.spread).slice(0, MOST_GRAMS);
  return {
    locales,
    grams: best.map(({ gram }) => gram),
    weights: locales.map((_, at) => best.map(({ weights }) => weights[at] ?? 0)),
  };
}

/** Guesses, the likeliest first; scores are per letter run, so that long queries weigh no more. */
export function guessLanguages(profile: LanguageProfile, query: string): readonly LanguageGuess[] {
  const positions = new Map(profile.grams.map((gram, at) => [gram, at]));
  const found = gramsOf(query).flatMap((gram) => positions.get(gram) ?? []);
  return profile.locales
    .map((locale, at) => {
      const weights = profile.weights[at] ?? [];
      return { locale, score: sum(found.map((gram) => weights[gram] ?? 0)) / Math.max(1, found.length) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Runs of three letters with the ends of words, and letters that not all languages have. */
function gramsOf(text: string): readonly string[] {
  return [...specialLetters(text), ...foldedWords(text).flatMap(runsOf)];
}

function specialLetters(text: string): readonly string[] {
  const letters =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{N}]/gu) ?? [];
  return letters.filter((letter) => fold(letter).length < 3);
}

function runsOf(word: string): readonly string[] {
  const padded = ` ${word} `;
  const runs: string[] = [];
  for (let at = 0; at + 3 <= padded.length; at += 1) runs.push(padded.slice(at, at + 3));
  return runs;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function clamp(weight: number): number {
  return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
