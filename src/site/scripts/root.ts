/**
 * At the site's root, leads readers to the language they picked before. Nobody is sent away who comes
 * from inside the site or asks for the list by `#languages`, and the list never enters the history twice.
 */
import { startLocaleChoice } from './locale-choice.ts';
import { LOCALE_KEY, recall } from './storage.ts';

const list = document.querySelector<HTMLElement>('[data-locale-choice]');
if (list) {
  startLocaleChoice(list);
  const target = findLink(list, recall(LOCALE_KEY));
  if (target && location.hash !== '#languages' && !comesFromInside()) location.replace(target.href);
}

function findLink(list: HTMLElement, locale: string | undefined): HTMLAnchorElement | undefined {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-locale]')];
  return links.find((link) => link.dataset['locale'] === locale);
}

function comesFromInside(): boolean {
  return document.referrer.startsWith(new URL('.', location.href).href);
}
