/**
 * Makes the search dialog's elements. Not part of the pages: every one of thousands would carry what
 * few readers open.
 */
import type { SearchTexts } from './texts.ts';

type Content = readonly (Node | string)[];

/** Makes the dialog from the link that opens it and the words beside it, with a query, and puts it into the page. */
export function createDialog(link: HTMLAnchorElement, texts: SearchTexts, query: string): HTMLDialogElement {
  const { bundle = '', home = '', toc = '' } = link.dataset;
  const list = make('div', { id: 'search-options', role: 'listbox', 'aria-label': texts.results });
  list.lang = document.documentElement.lang;
  const dialog = make(
    'dialog',
    {
      class: 'search-dialog',
      'aria-label': texts.title,
      'data-search-dialog': '',
      'data-state': 'empty',
      'data-bundle': bundle,
      'data-home': home,
      'data-found': texts.found,
      lang: link.closest<HTMLElement>('[lang]')?.lang ?? '',
    },
    makeForm(link, texts, query),
    make('div', { class: 'search-scope', 'data-search-scope': '' }),
    make('div', { class: 'search-scroll' }, ...makeStates(texts, toc), makeNote(), list),
    makeFoot(link, texts),
  );
  document.body.append(dialog);
  return dialog;
}

function makeForm(link: HTMLAnchorElement, texts: SearchTexts, query: string): HTMLElement {
  const input = make('input', {
    type: 'search',
    name: 'q',
    value: query,
    role: 'combobox',
    'aria-label': texts.label,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': 'search-options',
    placeholder: texts.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = make(
    'button',
    { type: 'button', 'data-search-close': '', 'aria-label': texts.close },
    make('kbd', { class: 'search-key' }),
    make('span', { class: 'search-cross' }),
  );
  const icon = link.querySelector('svg')?.cloneNode(true);
  const form = { class: 'search-box', role: 'search', method: 'get', action: link.href };
  return make('form', form, ...(icon ? [icon] : []), input, close);
}

function makeStates(texts: SearchTexts, toc: string): readonly HTMLElement[] {
  const state = (when: string, ...content: Content) =>
    make('p', { class: 'search-state', 'data-when': when }, ...content);
  const problem = (when: string, title: string, hint: string) =>
    state(when, make('strong', {}, title), hint, make('a', { href: toc }, texts.toc));
  return [
    state('empty', texts.hint),
    state('loading', make('span', {}, texts.loading)),
    problem('none', texts.none, texts.noneHint),
    problem('error', texts.error, texts.errorHint),
    state('offline', make('strong', {}, texts.offline), texts.offlineHint),
    make('p', { class: 'search-said', role: 'status', 'data-search-status': '' }),
  ];
}

function makeNote(): HTMLElement {
  return make('p', { class: 'search-note', 'data-search-note': '' });
}

function makeFoot(link: HTMLAnchorElement, texts: SearchTexts): HTMLElement {
  const key = (name: string) => make('kbd', {}, name);
  return make(
    'div',
    { class: 'search-foot' },
    make(
      'span',
      { class: 'search-legend', 'aria-hidden': 'true' },
      make('span', {}, key('↑'), key('↓'), ` ${texts.move}`),
      make('span', {}, key('↵'), ` ${texts.go}`),
    ),
    make('a', { href: link.href, 'data-search-all': '' }, texts.all),
  );
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: Content
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
