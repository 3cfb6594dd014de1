/**
 * Asks the site's search and tells what to show. What it needs is opened at the first question; after a
 * failure the next question tries again.
 */
import type { Locale } from '../../core/locale.ts';
import type { Answer } from '../../search/client/answer-question.ts';
import type { FoundTopic, Hit } from '../../search/client/hit.ts';
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
  /** The answer with its first hits. */
  showAnswer(answer: Answer, hits: readonly Hit[]): void;
  showError(): void;
}

/** Asks; and opens the bundle ahead of the first question. */
export interface Finder {
  ask(question: Question): Promise<void>;
  prepare(): void;
  /** Hits of an answer. */
  hits(found: readonly FoundTopic[]): Promise<readonly Hit[]>;
}

/** Makes a finder for the page's locale; the element's `data-bundle` and `data-home` say where things are. */
export function createFinder(root: HTMLElement, count: number, view: FinderView): Finder {
  const startQuestion = createLatest();
  const search = openSearch(root);
  return {
    prepare: () => void search.prepare().catch(() => {}),
    hits: (found) => search.hits(found),
    ask: async (question) => {
      const isCurrent = startQuestion();
      if (question.query.trim() === '') return view.showEmpty();
      view.showLoading();
      try {
        const suggested = await search.suggest(question, count);
        if (!isCurrent()) return;
        view.showSuggestions(suggested);
        const answer = await search.answer(question);
        if (!isCurrent()) return;
        const hits = await search.hits(answer.found.slice(0, count));
        if (isCurrent()) view.showAnswer(answer, hits);
      } catch {
        if (isCurrent()) view.showError();
      }
    },
  };
}

/** The bundle's folder is `<base>_search/<locale>/`. */
function openSearch({ dataset }: HTMLElement): SiteSearch {
  const [, base = '/', locale = ''] = /^(.*\/)_search\/([^/]+)\/$/.exec(dataset['bundle'] ?? '') ?? [];
  return createSiteSearch(webFiles(base), locale as Locale, dataset['home'] ?? '');
}
