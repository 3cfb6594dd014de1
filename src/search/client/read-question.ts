/** Reads a question: in which language it seems to be, and what is left of it without that one's small words. */
import type { Locale } from '../../core/locale.ts';
import { guessLanguages } from '../query/language-profile.ts';
import type { QueryWords } from '../query/language-words.ts';
import { type PreparedQuery, prepareQuery } from '../query/prepare-query.ts';
import { type SearchParts, wordsOf } from './search-parts.ts';

/** Which languages to search: the reader's and, where the query is in another, that; only the reader's; all. */
export type Scope = 'first' | 'mine' | 'all';

/** What somebody asks. */
export interface Question {
  readonly query: string;
  readonly scope: Scope;
}

/** A question, read. */
export interface AskedQuestion extends Question {
  readonly prepared: PreparedQuery;
  readonly words: QueryWords;
  /** The other language that the query is likeliest in. */
  readonly guess: { readonly locale: Locale; readonly sure: boolean } | undefined;
  /** The site's locales but the reader's. */
  readonly others: readonly Locale[];
  /** The query as readers of another locale would have typed it. */
  prepareIn(locale: Locale): PreparedQuery;
}

/** A guess must be this much likelier than the reader's own language, in weights per letter run. */
const SURE_LEAD = 0.6;

/** Reads a question. Rejects when the site's languages cannot be read. */
export async function readQuestion(parts: SearchParts, question: Question): Promise<AskedQuestion> {
  const languages = await parts.languages();
  const own = parts.locale;
  const others = languages.locales.filter((locale) => locale !== own);
  const guesses = question.scope === 'mine' ? [] : guessLanguages(languages.profile, question.query);
  const best = guesses.find(({ locale }) => locale !== own);
  const lead = (best?.score ?? 0) - (guesses.find(({ locale }) => locale === own)?.score ?? 0);
  const guess = best && lead > 0 ? { locale: best.locale, sure: lead >= SURE_LEAD } : undefined;
  const words = wordsOf(languages, guess?.sure ? [own, guess.locale] : [own]);
  return {
    ...question,
    prepared: prepareQuery(question.query, words),
    words,
    guess,
    others,
    prepareIn: (locale) => prepareQuery(question.query, wordsOf(languages, [locale])),
  };
}
