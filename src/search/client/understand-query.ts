/**
 * Finds out what the words of a query are in a locale: known as they are, mistyped, joined otherwise than
 * in the texts, or nothing at all. Words that are nothing are left out, since the index would shorten them
 * until they fit something.
 */
import { correctTerm } from '../query/correct-term.ts';
import { foldedWords } from '../query/fold.ts';
import type { QueryWords } from '../query/language-words.ts';
import { hasPrefix } from '../query/lexicon.ts';
import type { PreparedQuery } from '../query/prepare-query.ts';
import { resemblesQuery } from '../query/resembles-query.ts';
import type { AskedTerm, TermForm } from '../query/score-titles.ts';
import { joinTerms, splitCompound } from '../query/split-compound.ts';
import type { Bundle } from './bundle.ts';

/** A query as a locale understands it. */
export interface UnderstoodQuery {
  /** Terms that mean something here. */
  readonly terms: readonly UnderstoodTerm[];
  readonly phrases: readonly string[];
  /** What the very title may say, see `PreparedQuery`. */
  readonly folded: readonly string[];
  /** Words of the product's name that were left out. */
  readonly name: readonly string[];
  /** Terms that mean nothing here. */
  readonly unknown: readonly string[];
  /** The whole query in other ways: with particles, with neighbours as one word where titles do so. */
  readonly variants: readonly TermForm[];
}

/** A term and how it may be written. */
export interface UnderstoodTerm extends AskedTerm {
  readonly typed: string;
  /** Whether it stands for something else than what was typed. */
  readonly corrected: boolean;
  /** Whether titles of the locale have it. */
  readonly inTitles: boolean;
}

/** How much a guess counts beside what was typed. */
const SYNONYM_WEIGHT = 0.8;
const SPLIT_WEIGHT = 0.85;
const CORRECTION_WEIGHT = 0.85;
const JOINED_WEIGHT = 0.9;

/** Understands a query. `correct`: whether words that are not known may be mistyped ones. */
export async function understandQuery(
  bundle: Bundle,
  query: PreparedQuery,
  { words, correct }: { readonly words: QueryWords; readonly correct: boolean },
): Promise<UnderstoodQuery> {
  const terms = await Promise.all(
    query.terms.map(async (typed) => ({
      typed,
      ...(await understandTerm(bundle, typed, { words, correct, whole: wholeOf(query, typed) })),
    })),
  );
  return {
    terms: terms.filter(({ forms }) => forms.length > 0),
    phrases: query.phrases,
    folded: query.folded,
    name: query.name,
    unknown: terms.filter(({ forms }) => forms.length === 0).map(({ typed }) => typed),
    variants: [...withParticles(query), ...joinNeighbours(bundle, query.terms)],
  };
}

/** The term as typed: what looks like a particle may end the last of words that were joined. */
function wholeOf({ typed }: PreparedQuery, term: string): string {
  return typed.find((word) => word.startsWith(term)) ?? term;
}

async function understandTerm(
  bundle: Bundle,
  typed: string,
  {
    words,
    correct,
    whole,
  }: { readonly words: QueryWords; readonly correct: boolean; readonly whole: string },
): Promise<Pick<UnderstoodTerm, 'forms' | 'corrected' | 'inTitles'>> {
  const { lexicon } = bundle;
  const synonyms = (words.synonyms.get(typed.toLowerCase()) ?? []).map((text) => ({
    text,
    weight: SYNONYM_WEIGHT,
  }));
  const own = { text: typed, weight: 1 };
  if (foldedWords(typed).every((word) => hasPrefix(lexicon, word)))
    return { forms: [own, ...synonyms], corrected: false, inTitles: true };
  const parts = splitCompound(lexicon, whole) ?? splitCompound(lexicon, typed);
  const split = parts ? [{ text: parts.join(' '), weight: SPLIT_WEIGHT }] : [];
  if ((await bundle.ask(`"${typed}"`)).length > 0)
    return { forms: [own, ...synonyms, ...split], corrected: false, inTitles: false };
  if (synonyms.length + split.length > 0)
    return { forms: [...synonyms, ...split], corrected: false, inTitles: false };
  const corrections = correct ? await correctParts(bundle, typed) : [];
  if (corrections.length > 0)
    return {
      forms: corrections.map((text) => ({ text, weight: CORRECTION_WEIGHT })),
      corrected: true,
      inTitles: true,
    };
  return { forms: (await isBegun(bundle, typed)) ? [own] : [], corrected: false, inTitles: false };
}

/** Words with a hyphen are mistyped in one of their parts. */
async function correctParts(bundle: Bundle, typed: string): Promise<readonly string[]> {
  const parts = typed.split(/[-‐‑–]/).filter((part) => part !== '');
  if (parts.length < 2) return correctTerm(bundle.lexicon, typed);
  const corrected = await Promise.all(
    parts.map(async (part) => {
      const isKnown =
        foldedWords(part).every((word) => hasPrefix(bundle.lexicon, word)) ||
        (await bundle.ask(`"${part}"`)).length > 0;
      if (isKnown) return part;
      return correctTerm(bundle.lexicon, part)[0] ?? splitCompound(bundle.lexicon, part)?.join(' ');
    }),
  );
  return corrected.includes(undefined) ? [] : [corrected.join(' ')];
}

/** Whether words of the texts begin with the term: the index marks what it took for it. */
async function isBegun({ ask }: Bundle, typed: string): Promise<boolean> {
  const [best] = await ask(typed);
  if (!best) return false;
  const { excerpt, meta, sub_results } = await best.data();
  const marked = [excerpt, ...sub_results.map((section) => section.excerpt)].flatMap((text) =>
    [...text.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word]) => word ?? ''),
  );
  const names = Object.values(meta).flatMap((text) => text ?? []);
  return resemblesQuery([typed], [...marked, ...names]);
}

/** A particle makes a word rarer, and so tells more, where the text has the same one. */
function withParticles({ terms, typed }: PreparedQuery): readonly TermForm[] {
  const text = typed.join(' ');
  return text === terms.join(' ') ? [] : [{ text, weight: 1 }];
}

function joinNeighbours({ lexicon }: Bundle, terms: readonly string[]): readonly TermForm[] {
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const joined = joinTerms(lexicon, terms[at] ?? '', terms[at + 1] ?? '');
    if (joined !== undefined)
      return [
        { text: [...terms.slice(0, at), joined, ...terms.slice(at + 2)].join(' '), weight: JOINED_WEIGHT },
      ];
  }
  return [];
}
