/**
 * The state that search is in, for the style sheet, and in words for those who do not see it.
 */

/** Which of the texts in `SearchStates.astro` shows; `results` shows none of them. */
export type SearchState = 'empty' | 'loading' | 'none' | 'narrowed' | 'error' | 'offline' | 'results';

/** What a failure is: without a connection it is not the site's. */
export function failure(): Extract<SearchState, 'error' | 'offline'> {
  return navigator.onLine ? 'error' : 'offline';
}

/** Puts an element into a state and announces it. `total` is the number of results, `note` what else to say. */
export function setState(root: HTMLElement, state: SearchState, total = '', note = ''): void {
  root.dataset['state'] = state;
  if (state !== 'loading') announce(root, `${announcement(root, state, total)} ${note}`.trim());
}

/** Says something to those who do not see it. */
export function announce(root: HTMLElement, words: string): void {
  const status = root.querySelector('[data-search-status]');
  if (status) status.textContent = words;
}

/** A number as the page's language writes it; `more`: whether there may be more. */
export function numberText(count: number, more: boolean): string {
  const { lang } = document.documentElement;
  return `${count.toLocaleString(lang || undefined)}${more ? '+' : ''}`;
}

/** The number of results in words. */
export function foundText(root: HTMLElement, total: string): string {
  return (root.dataset['found'] ?? '{total}').replace('{total}', total);
}

function announcement(root: HTMLElement, state: SearchState, total: string): string {
  if (state === 'results') return foundText(root, total);
  if (state === 'empty') return '';
  return root.querySelector(`[data-when="${state}"] strong`)?.textContent ?? '';
}
