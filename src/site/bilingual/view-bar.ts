/** What the bilingual view says of itself: the names of its columns, the way out, and what went wrong. */
import { languageOf } from '../scripts/language-of.ts';

/** Name of a column in a language. */
export interface ColumnName {
  readonly text: string;
  readonly lang: string;
}

/** A bar with a name above each column and a button that ends the view. */
export function renderBar(
  [own, other]: readonly [ColumnName, ColumnName],
  menu: HTMLElement,
  onEnd: () => void,
): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'bilingual-bar';
  bar.tabIndex = -1;
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', `${own.text}, ${other.text}`);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = menu.dataset['end'] ?? '';
  button.lang = languageOf(menu);
  button.addEventListener('click', onEnd);
  bar.append(nameOf(own), nameOf(other), button);
  return bar;
}

/** Says under the menu that the text cannot be had; the function takes it away. */
export function renderFailure(menu: HTMLElement): () => void {
  const note = document.createElement('p');
  note.className = 'bilingual-failure';
  note.setAttribute('role', 'alert');
  note.textContent = menu.dataset['failed'] ?? '';
  menu.after(note);
  return () => note.remove();
}

function nameOf({ text, lang }: ColumnName): HTMLElement {
  const name = document.createElement('span');
  name.textContent = text;
  name.lang = lang;
  return name;
}
