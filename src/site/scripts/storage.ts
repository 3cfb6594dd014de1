/** What the reader chose, kept in this browser only. Works, without memory, where storage is refused. */

export const THEME_KEY = 'hexapla-theme';
export const LOCALE_KEY = 'hexapla-locale';

/** Languages of the topics read last in two languages. */
export const PAIR_KEY = 'hexapla-bilingual';

/** The remembered value, if any. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a value where the browser allows it. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that refuses storage still shows the page as asked.
  }
}
