/**
 * The part of search that every page loads: what opens it. All else is fetched when it opens first.
 */
import { createDialog } from './dialog-element.ts';
import { HIGHLIGHT_PARAM } from './highlight-param.ts';
import { failure, setState } from './state.ts';

const isApple = /Mac|iP/.test(navigator.platform);

/** Makes the link in the header, Ctrl/⌘ K and `/` open the dialog; on the search page, its own field. */
export function startSearch(): void {
  keepQuery();
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!link) return;
  const keys = link.querySelector('[data-search-keys]');
  if (keys && isApple) keys.textContent = '⌘ K';
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener('keydown', (event) => {
    if (!opensSearch(event)) return;
    // In an open dialog as well, where the browser would go to its own search.
    event.preventDefault();
    const dialog = findDialog();
    if (dialog?.open) return dialog.querySelector('input')?.select();
    const field = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
    field?.focus();
    if (field) field.select();
    else open(link);
  });
}

/** What was searched for stays in the address across languages, and is marked on the page of a hit. */
function keepQuery(): void {
  const prose = document.querySelector<HTMLElement>('.topic .prose');
  if (prose && highlighted() !== '') void import('./mark-words.ts').then(({ markWords }) => markWords(prose));
  const keep = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-locale]');
    // A part of the TOC has another address in each language.
    if (link) link.search = location.search.replace(/&part=[^&]*/, '');
  };
  for (const click of ['click', 'auxclick']) document.addEventListener(click, keep, { capture: true });
}

function highlighted(): string {
  return new URLSearchParams(location.search).get(HIGHLIGHT_PARAM) ?? '';
}

function findDialog(): HTMLDialogElement | null {
  return document.querySelector('dialog.search-dialog');
}

function open(link: HTMLAnchorElement): void {
  const texts = document.getElementById('search-texts')?.textContent ?? '{}';
  const dialog = findDialog() ?? createDialog(link, JSON.parse(texts), highlighted());
  dialog.showModal();
  dialog.querySelector('input')?.select();
  import('./dialog.ts').then(
    ({ startDialog }) => startDialog(dialog),
    () => {
      setState(dialog, failure());
    },
  );
}

function opensSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.shiftKey;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
