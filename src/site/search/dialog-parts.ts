/** The parts of the search dialog that only work once it has come to life. */
import { type ActiveOption, createActiveOption } from './active-option.ts';
import { makeState } from './dialog-element.ts';
import { make } from './make.ts';
import { createScopeChoice, type ScopeChoice } from './scope-choice.ts';
import type { SearchTexts } from './texts.ts';

/** Parts of the dialog. */
export interface DialogParts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Leads to all results. */
  readonly all: HTMLAnchorElement;
  readonly note: HTMLElement;
  readonly active: ActiveOption;
  readonly scope: ScopeChoice;
  readonly texts: SearchTexts;
}

/** Adds the parts to a dialog; the field becomes a combobox over the list. `onScope` is called when a scope is chosen. */
export function addDialogParts(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  texts: SearchTexts,
  onScope: () => void,
): DialogParts {
  const { action } = input.form ?? { action: '' };
  const list = make('div', { id: 'search-options', role: 'listbox', 'aria-label': texts.results });
  list.lang = document.documentElement.lang;
  const note = make('p', { class: 'search-note' });
  const all = make('a', { href: action, 'data-search-all': '' }, texts.all);
  const toc = dialog.querySelector('[data-when=error] a')?.cloneNode(true) ?? '';
  const none = makeState('none', make('strong', {}, texts.none), texts.noneHint, toc);
  const loading = makeState('loading', make('span', {}, texts.loading));
  dialog.querySelector('.search-scroll')?.append(makeState('empty', texts.hint), loading, none, note, list);
  dialog.append(makeFoot(texts, all));
  const scope = createScopeChoice('dialog-scope', texts, onScope);
  input.form?.after(make('div', { class: 'search-scope' }, scope.group));
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
  return { dialog, input, list, all, note, active: createActiveOption(input, list), scope, texts };
}

function makeFoot(texts: SearchTexts, all: HTMLElement): HTMLElement {
  const key = (name: string) => make('kbd', {}, name);
  const legend = make(
    'span',
    { class: 'search-legend', 'aria-hidden': 'true' },
    make('span', {}, key('↑'), key('↓'), ` ${texts.move}`),
    make('span', {}, key('↵'), ` ${texts.go}`),
  );
  return make('div', { class: 'search-foot' }, legend, all);
}
