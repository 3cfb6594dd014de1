/**
 * The part of search that every page loads: what opens it. All else is fetched when it opens first.
 */
import { createDialog } from './dialog-element.ts';

const isApple = /Mac|iP/.test(navigator.platform);

/** Makes the link in the header, Ctrl/⌘ K and `/` open the dialog; on the search page, its own field. */
export function startSearch(): void {
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
    if (!opensSearch(event) || findDialog()?.open) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
    field?.focus();
    if (field) field.select();
    else open(link);
  });
}

function findDialog(): HTMLDialogElement | null {
  return document.querySelector('[data-search-dialog]');
}

function open(link: HTMLAnchorElement): void {
  const texts = document.getElementById('search-texts')?.textContent ?? '{}';
  const dialog = findDialog() ?? createDialog(link, JSON.parse(texts));
  dialog.showModal();
  dialog.querySelector('input')?.select();
  import('./dialog.ts').then(
    ({ startDialog }) => startDialog(dialog),
    () => {
      dialog.dataset['state'] = 'error';
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
