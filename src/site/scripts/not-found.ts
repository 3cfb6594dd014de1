/**
 * Shows one language on the not-found page that hosts serve for every unknown address: that of the
 * address, else the one picked before, else the first of the browser's that the site has.
 */
import { findPermanentAddress } from './find-permanent-address.ts';
import { LOCALE_KEY, recall } from './storage.ts';

const root = document.querySelector<HTMLAnchorElement>('.site-title');
const permanent = root && findPermanentAddress(location.pathname, root.pathname);
if (permanent) location.replace(permanent + location.hash);

const sections = [...document.querySelectorAll<HTMLElement>('[data-not-found]')];
const own = findByAddress() ?? findByTags([recall(LOCALE_KEY) ?? '', ...navigator.languages]);
if (own) {
  document.documentElement.lang = own.lang;
  document.documentElement.dir = own.dir;
  document.title = own.querySelector('h2')?.textContent ?? document.title;
  for (const section of sections) section.hidden = section !== own;
}
document.documentElement.dataset['chosen'] = '';

function findByAddress(): HTMLElement | undefined {
  return sections.find(({ dataset }) => location.pathname.startsWith(dataset['notFound'] ?? ' '));
}

function findByTags(tags: readonly string[]): HTMLElement | undefined {
  const language = (tag: string) => tag.split('-')[0];
  for (const tag of tags) {
    const exact = sections.find(({ lang }) => lang === tag);
    const near = exact ?? sections.find(({ lang }) => language(lang) === language(tag));
    if (near) return near;
  }
  return undefined;
}
