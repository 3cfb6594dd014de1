/**
 * Makes of the search dialog what must be there at once, network or not: a field that keystrokes go into,
 * and what is said when the rest cannot be fetched. `dialog-parts.ts` adds that.
 */
import { make } from './make.ts';
import type { SearchTexts } from './texts.ts';

/** Makes the dialog from the link that opens it and the words beside it, with a query, and puts it into the page. */
export function createDialog(link: HTMLAnchorElement, texts: SearchTexts, query: string): HTMLDialogElement {
  const { bundle = '', home = '', toc = '' } = link.dataset;
  const dialog = make(
    'dialog',
    {
      class: 'search-dialog',
      'aria-label': texts.title,
      'data-state': 'empty',
      'data-bundle': bundle,
      'data-home': home,
      'data-found': texts.found,
      lang: link.closest<HTMLElement>('[lang]')?.lang ?? '',
    },
    makeForm(link, texts, query),
    make(
      'div',
      { class: 'search-scroll' },
      makeState(
        'error',
        make('strong', {}, texts.error),
        texts.errorHint,
        make('a', { href: toc }, texts.toc),
      ),
      makeState('offline', make('strong', {}, texts.offline), texts.offlineHint),
      make('p', { class: 'search-said', role: 'status', 'data-search-status': '' }),
    ),
  );
  document.body.append(dialog);
  return dialog;
}

/** What is shown in one state of the search. */
export function makeState(when: string, ...content: readonly (Node | string)[]): HTMLElement {
  return make('p', { class: 'search-state', 'data-when': when }, ...content);
}

function makeForm(link: HTMLAnchorElement, texts: SearchTexts, query: string): HTMLElement {
  const icon = link.querySelector('svg')?.cloneNode(true) ?? '';
  const input = make('input', {
    type: 'search',
    name: 'q',
    value: query,
    'aria-label': texts.label,
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
  return make('form', { class: 'search-box', role: 'search', action: link.href }, icon, input, close);
}
