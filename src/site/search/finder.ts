/**
 * Asks the search bundle and tells what to show. The bundle is opened at the first question; after a
 * failure the next question tries again.
 */
import { type Answer, answerQuery, suggestTitles } from '../../search/client/answer-query.ts';
import { type Bundle, openBundle } from '../../search/client/bundle.ts';
import type { Hit } from '../../search/client/hit.ts';
import { createLatest } from './latest.ts';

/** What to show, in the order in which it comes to be known. Called only for the last question. */
export interface FinderView {
  showEmpty(): void;
  showLoading(): void;
  /** Topics whose title fits, until the answer is there. */
  showSuggestions(hits: readonly Hit[]): void;
  showAnswer(answer: Answer): void;
  showError(): void;
}

/** Asks; and opens the bundle ahead of the first question. */
export interface Finder {
  ask(query: string): Promise<void>;
  prepare(): void;
}

/** Makes a finder of the bundle that the element's `data-bundle` and `data-home` name. */
export function createFinder(root: HTMLElement, count: number, view: FinderView): Finder {
  const startQuestion = createLatest();
  let opening: Promise<Bundle> | undefined;
  const open = () => {
    opening ??= openBundle(root.dataset['bundle'] ?? '', root.dataset['home'] ?? '').catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    prepare: () => void open().catch(() => {}),
    ask: async (query) => {
      const isCurrent = startQuestion();
      if (query.trim() === '') return view.showEmpty();
      view.showLoading();
      try {
        const bundle = await open();
        if (!isCurrent()) return;
        view.showSuggestions(suggestTitles(bundle, query, count));
        const answer = await answerQuery(bundle, query, count);
        if (isCurrent()) view.showAnswer(answer);
      } catch {
        if (isCurrent()) view.showError();
      }
    },
  };
}
