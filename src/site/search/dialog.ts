/**
 * The search dialog: a combobox whose list holds topics and their sections, by keyboard and pointer.
 */
import type { Hit } from '../../search/client/hit.ts';
import { type ActiveOption, createActiveOption } from './active-option.ts';
import { createFinder, type Finder, type FinderView } from './finder.ts';
import { hitToOptions } from './hit-view.ts';
import { type SearchState, setState } from './state.ts';
import { belongsToInputMethod, watchTyping } from './typing.ts';

/** Topics in the dialog; the search page has all. */
const MOST_HITS = 8;

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly all: HTMLAnchorElement;
  readonly active: ActiveOption;
}

/** Brings a dialog to life; called again, it does nothing. */
export function startDialog(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('[role=listbox]');
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  if (!input || !list || !all || dialog.dataset['started'] !== undefined) return;
  dialog.dataset['started'] = '';
  const parts: Parts = { dialog, input, list, all, active: createActiveOption(input, list) };
  const finder = createFinder(dialog, MOST_HITS, createView(parts));
  finder.prepare();
  watchTyping(input, (query) => ask(parts, finder, query));
  input.addEventListener('keydown', (event) => onKey(parts, event));
  closeOnPointer(parts);
  if (input.value !== '') ask(parts, finder, input.value);
}

function ask({ all }: Parts, finder: Finder, query: string): void {
  const url = new URL(all.href);
  url.search = query.trim() === '' ? '' : new URLSearchParams({ q: query.trim() }).toString();
  all.href = url.href;
  void finder.ask({ query, scope: 'first' });
}

function createView(parts: Parts): FinderView {
  const { dialog, list } = parts;
  const clear = (state: SearchState) => {
    showHits(parts, []);
    setState(dialog, state);
  };
  return {
    showEmpty: () => clear('empty'),
    showLoading: () => {
      if (list.childElementCount === 0) setState(dialog, 'loading');
    },
    showSuggestions: (hits) => {
      if (hits.length === 0) return;
      showHits(parts, hits);
      dialog.dataset['state'] = 'results';
    },
    showAnswer: ({ found }, hits) => {
      if (hits.length === 0) return clear('none');
      showHits(parts, hits);
      setState(dialog, 'results', found.length);
    },
    showError: () => clear('error'),
  };
}

function showHits({ input, list, active }: Parts, hits: readonly Hit[]): void {
  const url = active.find()?.href;
  list.replaceChildren(...hits.map(hitToOptions));
  input.setAttribute('aria-expanded', String(hits.length > 0));
  active.restore(url);
  if (url === undefined) list.parentElement?.scrollTo({ top: 0 });
}

function onKey({ dialog, active }: Parts, event: KeyboardEvent): void {
  if (belongsToInputMethod(event) || event.altKey || event.shiftKey) return;
  const option = active.find();
  if (event.key === 'ArrowDown') active.move(1);
  else if (event.key === 'ArrowUp') active.move(-1);
  else if (event.key === 'Home' && option) active.first();
  else if (event.key === 'End' && option) active.last();
  else if (event.key === 'Enter' && option) option.click();
  // Left to itself, a search field is only cleared by it.
  else if (event.key === 'Escape') dialog.close();
  else return;
  event.preventDefault();
}

function closeOnPointer({ dialog, list }: Parts): void {
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  // A hit on the page itself only moves on it; a new tab leaves the dialog as it is.
  list.addEventListener('click', (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) dialog.close();
  });
}
