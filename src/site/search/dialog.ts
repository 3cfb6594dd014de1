/**
 * The search dialog: a combobox whose list holds topics and their sections, by keyboard and pointer.
 */
import { addDialogParts, type DialogParts } from './dialog-parts.ts';
import { createDialogView } from './dialog-view.ts';
import { createFinder, type Finder } from './finder.ts';
import { rememberQuery } from './memory.ts';
import { writeQuestion } from './search-address.ts';
import { readSearchTexts } from './texts.ts';
import { belongsToInputMethod, watchTyping } from './typing.ts';

/** Brings a dialog to life; called again, it does nothing. */
export function startDialog(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  if (!input || dialog.dataset['started'] !== undefined) return;
  dialog.dataset['started'] = '';
  const parts = addDialogParts(dialog, input, readSearchTexts(), () => ask());
  const finder: Finder = createFinder(
    dialog,
    createDialogView(parts, () => finder),
  );
  const ask = () => {
    const question = { query: input.value, scope: parts.scope.get() };
    parts.all.search = writeQuestion(question);
    void finder.ask(question);
  };
  finder.prepare();
  watchTyping(input, {
    onType: () => void finder.suggest({ query: input.value, scope: parts.scope.get() }),
    onRest: ask,
  });
  input.addEventListener('keydown', (event) => onKey(parts, event));
  closeOnPointer(parts);
  ask();
}

function onKey({ dialog, active }: DialogParts, event: KeyboardEvent): void {
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

function closeOnPointer({ dialog, list, input, all, scope }: DialogParts): void {
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberQuery(input.value);
    all.search = writeQuestion({ query: input.value, scope: scope.get() });
    location.assign(all.href);
  });
  // A hit on the page itself only moves on it; a new tab leaves the dialog as it is.
  list.addEventListener('click', (event) => {
    rememberQuery(input.value);
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) dialog.close();
  });
}
