/**
 * The script of permanent addresses: sends the reader on to the best language. Nobody is sent away who
 * comes from inside the site or asks for the list by `#languages`. A fragment travels along.
 */
import { LOCALE_KEY } from '../scripts/storage.ts';
import { chooseEntry } from './choose-entry.ts';

/** Classic script for the page, whole. */
export const LEAD_READER = `(${leadReader})(${chooseEntry},'${LOCALE_KEY}');\n`;

/** Runs in the browser as it stands here, so it uses nothing outside itself. */
function leadReader(choose: typeof chooseEntry, localeKey: string): void {
  const list = document.querySelector<HTMLElement>('[data-editions]');
  if (!list) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-locale]')];
  const root = list.dataset['root'] ?? '/';
  for (const link of links) {
    link.addEventListener('click', () => {
      try {
        localStorage.setItem(localeKey, link.dataset['locale'] ?? '');
      } catch {
        // A browser that refuses storage still follows the link.
      }
    });
  }
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(localeKey);
  } catch {
    // Without memory, the browser's languages decide.
  }
  const rootUrl = new URL(root, location.href).href;
  const from = document.referrer.startsWith(rootUrl) ? document.referrer.slice(rootUrl.length) : undefined;
  // The not-found page sends on who wrote an ID in another form.
  const inside = from !== undefined && !/^(?:id|library)\//i.test(from);
  if (inside || location.hash === '#languages') return;
  const entries = links.map(({ dataset }) => ({
    locale: dataset['locale'] ?? '',
    edition: dataset['state'] !== 'missing',
  }));
  const wishes = [...(remembered ? [remembered] : []), ...navigator.languages];
  const target = links[choose(entries, wishes, list.dataset['editions'] ?? '')];
  if (target) location.replace(target.href + location.hash);
}
