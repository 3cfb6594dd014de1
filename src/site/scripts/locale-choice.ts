/** Remembers the language that a reader picks, for the next visit at the site's root. */
import { LOCALE_KEY, remember } from './storage.ts';

/** Remembers the locale of whichever link with `data-locale` is followed. */
export function startLocaleChoice(list: HTMLElement): void {
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-locale]') : null;
    const locale = link?.getAttribute('data-locale');
    if (locale) remember(LOCALE_KEY, locale);
  });
}
