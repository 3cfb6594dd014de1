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
  /** Other languages that the query is likelier in than the reader's, the likeliest first. */
  readonly guesses: readonly Locale[];
  /** Whether the first guess is as good as certain. */
  readonly sure: boolean;
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
  const all = question.scope === 'mine' ? [] : guessLanguages(languages.profile, question.query);
  const ownScore = all.find(({ locale }) => locale === own)?.score ?? 0;
  const guesses = all.filter(({ locale, score }) => locale !== own && score > ownScore);
  const sure = (guesses[0]?.score ?? 0) - ownScore >= SURE_LEAD;
  const words = wordsOf(languages, sure && guesses[0] ? [own, guesses[0].locale] : [own]);
  return {
    ...question,
    prepared: prepareQuery(question.query, words),
    words,
    guesses: guesses.map(({ locale }) => locale),
    sure,
    others,
    prepareIn: (locale) => prepareQuery(question.query, wordsOf(languages, [locale])),
  };
}
