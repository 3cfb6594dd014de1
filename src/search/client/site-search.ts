/**
 * The search of a site for readers of one locale: suggestions by title at once, then the full text, and
 * other languages where the query is in one of them.
 */
import type { Locale } from '../../core/locale.ts';
import { prepareQuery } from '../query/prepare-query.ts';
import { suggestTitles } from '../query/suggest-titles.ts';
import { type Answer, answerQuestion } from './answer-question.ts';
import type { Bundle } from './bundle.ts';
import { type FoundTopic, foundToHit, type Hit, topicToHit } from './hit.ts';
import type { Question } from './read-question.ts';
import type { SearchFiles } from './search-files.ts';
import { searchParts, wordsOf } from './search-parts.ts';
import { largestParts } from './toc-parts.ts';

/** The search of a site in one locale. What rejects, because a file cannot be read, can be asked again. */
export interface SiteSearch {
  /** Opens what the first answer needs. */
  prepare(): Promise<void>;
  /** Topics whose titles hold what was typed, at most `limit`; none for a phrase in quotes. */
  suggest(question: Question, limit: number): Promise<readonly Hit[]>;
  answer(question: Question): Promise<Answer>;
  /** Makes hits of topics, fetching their texts. */
  hits(found: readonly FoundTopic[]): Promise<readonly Hit[]>;
  /** The topics on top of the largest parts of the TOC, where to begin without a query. */
  entryPoints(limit: number): Promise<readonly Hit[]>;
  bundle(): Promise<Bundle>;
}

/** Opens nothing yet. `home` is the address of the locale's home page. */
export function createSiteSearch(files: SearchFiles, locale: Locale, home: string): SiteSearch {
  const parts = searchParts(files, locale);
  return {
    prepare: async () => {
      await Promise.all([parts.languages(), parts.bundle()]);
    },
    suggest: async ({ query, scope }, limit) => {
      const [languages, { titles, lexicon }] = await Promise.all([parts.languages(), parts.titles()]);
      const { terms, phrases, name } = prepareQuery(query, wordsOf(languages, [locale]));
      if (phrases.length > 0) return [];
      const wanted = name.length > 0 ? [[...terms, ...name], terms] : [terms];
      const rows = wanted.flatMap((words) => suggestTitles(lexicon, words, limit));
      return [...new Set(rows)]
        .slice(0, limit)
        .filter((row) => scope !== 'mine' || titles[row]?.locale === locale)
        .map((row) => topicToHit(titles, row, home));
    },
    answer: (question) => answerQuestion(parts, question),
    hits: async (found) => {
      const bundle = await parts.bundle();
      return Promise.all(found.map((topic) => foundToHit(bundle, topic, home)));
    },
    entryPoints: async (limit) => {
      const { titles } = await parts.titles();
      return largestParts(titles, limit).map((row) => topicToHit(titles, row, home));
    },
    bundle: parts.bundle,
  };
}
