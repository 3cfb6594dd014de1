/**
 * The search dialog: a combobox whose list holds topics and their sections, by keyboard and pointer.
 */
import type { Hit } from '../../search/client/hit.ts';
import { type ActiveOption, createActiveOption } from './active-option.ts';
import { createFinder, type Finder, type FinderView } from './finder.ts';
import { hitToOptions } from './hit-view.ts';
import { recallScope, rememberQuery } from './memory.ts';
import { showNote } from './note.ts';
import { createScopeChoice } from './scope-choice.ts';
import { writeAddress } from './search-address.ts';
import { startOptions } from './start-options.ts';
import { failure, type SearchState, setState } from './state.ts';
import { readSearchTexts, type SearchTexts } from './texts.ts';
import { belongsToInputMethod, setQuery, watchTyping } from './typing.ts';

/** Topics in the dialog; the search page has all. */
const MOST_HITS = 6;
const MOST_ENTRIES = 6;

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly all: HTMLAnchorElement;
  readonly note: HTMLElement;
  readonly active: ActiveOption;
  readonly texts: SearchTexts;
}

/** Brings a dialog to life; called again, it does nothing. */
export function startDialog(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('[role=listbox]');
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  const note = dialog.querySelector<HTMLElement>('[data-search-note]');
  if (!input || !list || !all || !note || dialog.dataset['started'] !== undefined) return;
  dialog.dataset['started'] = '';
  const active = createActiveOption(input, list);
  const parts: Parts = { dialog, input, list, all, note, active, texts: readSearchTexts() };
  const finder: Finder = createFinder(
    dialog,
    createView(parts, () => finder),
  );
  const scope = createScopeChoice('dialog-scope', parts.texts, () => ask(parts, finder));
  dialog.querySelector('[data-search-scope]')?.append(scope.group);
  finder.prepare();
  watchTyping(input, {
    onType: () => void finder.suggest({ query: input.value, scope: recallScope() }),
    onRest: () => ask(parts, finder),
  });
  input.addEventListener('keydown', (event) => onKey(parts, event));
  closeOnPointer(parts);
  ask(parts, finder);
}

function ask(parts: Parts, finder: Finder): void {
  const question = { query: parts.input.value, scope: recallScope() };
  parts.all.search = addressOf(question.query);
  void finder.ask(question);
}

function addressOf(query: string): string {
  const scope = recallScope();
  const anything = { part: undefined, translation: undefined, status: undefined };
  return writeAddress({ query, scope, ...anything, sort: 'relevance' });
}

function createView(parts: Parts, finder: () => Finder): FinderView {
  const { dialog, input, note, texts } = parts;
  const onQuery = (query: string) => {
    setQuery(input, query);
    input.focus();
  };
  const show = (hits: readonly Hit[], words: readonly string[]) => {
    const setting = { locale: finder().locale, texts, words };
    showOptions(
      parts,
      hits.map((hit, number) => hitToOptions(hit, number, setting)),
    );
  };
  const clear = (state: SearchState) => {
    showOptions(parts, []);
    showNote(note, undefined, { texts, onQuery });
    setState(dialog, state);
  };
  return {
    showEmpty: () => {
      clear('empty');
      void showStart(parts, finder(), onQuery);
    },
    showLoading: () => {
      if (dialog.dataset['state'] === 'results') return;
      showOptions(parts, []);
      setState(dialog, 'loading');
    },
    showSuggestions: (hits) => {
      if (hits.length === 0) return;
      show(hits, []);
      dialog.dataset['state'] = 'results';
    },
    showAnswer: async (answer, isCurrent) => {
      const hits = await finder().search.hits(answer.found.slice(0, MOST_HITS));
      if (!isCurrent()) return;
      if (hits.length === 0) clear('none');
      else show(hits, answer.words);
      showNote(note, answer, { texts, onQuery });
      if (hits.length > 0) setState(dialog, 'results', answer.found.length, note.textContent);
    },
    showError: (suggested) => {
      if (!suggested) clear(failure());
    },
  };
}

async function showStart(parts: Parts, finder: Finder, onQuery: (query: string) => void): Promise<void> {
  const entries = await finder.search.entryPoints(MOST_ENTRIES).catch(() => []);
  if (parts.input.value.trim() !== '') return;
  const actions = {
    addressOf: (query: string) => parts.all.pathname + addressOf(query),
    onQuery,
    onForget: () => void showStart(parts, finder, onQuery),
  };
  showOptions(parts, startOptions(entries, parts.texts, actions));
}

function showOptions({ input, list, active }: Parts, options: readonly HTMLElement[]): void {
  const url = active.find()?.href;
  list.replaceChildren(...options);
  input.setAttribute('aria-expanded', String(options.length > 0));
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

function closeOnPointer({ dialog, list, input, all }: Parts): void {
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberQuery(input.value);
    all.search = addressOf(input.value);
    location.assign(all.href);
  });
  // A hit on the page itself only moves on it; a new tab leaves the dialog as it is.
  list.addEventListener('click', (event) => {
    rememberQuery(input.value);
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) dialog.close();
  });
}
