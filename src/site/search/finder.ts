/**
 * Asks the site's search and tells what to show. What it needs is opened at the first question; after a
 * failure the next question tries again.
 */
import type { Locale } from '../../core/locale.ts';
import type { Answer } from '../../search/client/answer-question.ts';
import type { Hit } from '../../search/client/hit.ts';
import type { Question } from '../../search/client/read-question.ts';
import { createSiteSearch, type SiteSearch } from '../../search/client/site-search.ts';
import { webFiles } from '../../search/client/web-files.ts';
import { createLatest } from './latest.ts';

/** What to show, in the order in which it comes to be known. Called only for the last question. */
export interface FinderView {
  showEmpty(): void;
  showLoading(): void;
  /** Topics whose title fits, until the answer is there. */
  showSuggestions(hits: readonly Hit[]): void;
  /** The answer; resolves when it is shown, unless the question is no longer `isCurrent`. */
  showAnswer(answer: Answer, isCurrent: () => boolean): Promise<void>;
  /** `suggested`: whether suggestions are shown, which still lead somewhere. */
  showError(suggested: boolean): void;
}

/** Asks; and opens what answers need ahead of the first question. */
export interface Finder {
  readonly search: SiteSearch;
  readonly locale: Locale;
  ask(question: Question): Promise<void>;
  /** Shows suggestions at once, before it is clear that typing has come to rest. */
  suggest(question: Question): Promise<void>;
  prepare(): void;
}

/** Suggestions shown at most. */
const MOST_SUGGESTIONS = 8;

/** Makes a finder for the page's locale; the element's `data-bundle` and `data-home` say where things are. */
export function createFinder({ dataset }: HTMLElement, view: FinderView): Finder {
  // The bundle's folder is `<base>_search/<locale>/`.
  const [, base = '/', locale = ''] = /^(.*\/)_search\/([^/]+)\/$/.exec(dataset['bundle'] ?? '') ?? [];
  const search = createSiteSearch(webFiles(base), locale as Locale, dataset['home'] ?? '');
  const startQuestion = createLatest();
  const showSuggested = async (question: Question, isCurrent: () => boolean) => {
    const suggested = await search.suggest(question, MOST_SUGGESTIONS);
    if (isCurrent()) view.showSuggestions(suggested);
    return suggested;
  };
  return {
    search,
    locale: locale as Locale,
    prepare: () => void search.prepare().catch(() => {}),
    suggest: async (question) => {
      if (question.query.trim() !== '') await showSuggested(question, startQuestion()).catch(() => {});
    },
    ask: async (question) => {
      const isCurrent = startQuestion();
      if (question.query.trim() === '') return view.showEmpty();
      view.showLoading();
      let suggested: readonly Hit[] = [];
      try {
        suggested = await showSuggested(question, isCurrent);
        const answer = isCurrent() ? await search.answer(question) : undefined;
        if (answer && isCurrent()) await view.showAnswer(answer, isCurrent);
      } catch {
        if (isCurrent()) view.showError(suggested.length > 0);
      }
    },
  };
}
