/** Starts what pages do beyond reading. Every part is optional: without scripts all of the page works. */

import { startCopyLink } from '../addresses/copy-link.ts';
import { keepColumns } from '../bilingual/keep-columns.ts';
import { startBilingual } from '../bilingual/start-bilingual.ts';
import { startSearch } from '../search/start-search.ts';
import { startKeepPlace } from '../sections/keep-place.ts';
import { startCopyCode } from './copy-code.ts';
import { startMenu } from './disclosure.ts';
import { startLocaleChoice } from './locale-choice.ts';
import { startPrintAddress } from './print-address.ts';
import { startScrollSpy } from './scroll-spy.ts';
import { startTheme } from './theme.ts';
import { startTocSwitch } from './toc-switch.ts';

startSearch();
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')) startMenu(menu);
for (const list of document.querySelectorAll<HTMLElement>('[data-locale-choice]')) startLocaleChoice(list);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-theme-toggle]')) {
  startTheme(button);
}
for (const button of document.querySelectorAll<HTMLButtonElement>('.nav-toc button')) startTocSwitch(button);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) startCopyLink(button);

const topic = document.querySelector<HTMLElement>('.topic');
if (topic) startPrintAddress(topic);

const prose = document.querySelector<HTMLElement>('.topic .prose');
if (prose?.dataset['copy']) {
  startCopyCode(prose, { copy: prose.dataset['copy'], copied: prose.dataset['copied'] ?? '' });
}
if (prose) startKeepPlace(prose, document.querySelectorAll<HTMLElement>('[data-locale-choice]'));

const bilingual = document.querySelector<HTMLDetailsElement>('details[data-bilingual]');
if (bilingual) startBilingual(bilingual);
else keepColumns(false);

const outline = document.querySelector<HTMLElement>('.outline');
if (outline) startScrollSpy(outline);

/** A long list of siblings starts at the topic being read. */
const current = document.querySelector<HTMLElement>('.local-nav [aria-current]');
const list = current?.closest<HTMLElement>('.local-nav');
if (current && list && list.scrollHeight > list.clientHeight) {
  list.scrollTop = current.offsetTop - list.clientHeight / 3;
}
