/**
 * The whole table of contents beside a topic, loaded when asked for. A branch is made when it is
 * opened first: a tree of thousands of topics costs what the reader looks at.
 */
import type { TocEntry } from '../../core/pages/page.ts';

/** Loads a locale's table of contents and shows it with the way to the current page open. */
export async function showTocTree(tree: HTMLElement, file: string): Promise<void> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} answered ${answer.status}.`);
  const entries: readonly TocEntry[] = await answer.json();
  tree.replaceChildren(renderList(entries, findPath(entries)));
  tree.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}

/** Entries from the top to the current page. */
function findPath(entries: readonly TocEntry[]): ReadonlySet<TocEntry> {
  for (const entry of entries) {
    if (entry.url === pagePath()) return new Set([entry]);
    const below = findPath(entry.children);
    if (below.size > 0) return new Set([entry, ...below]);
  }
  return new Set();
}

/** Address of the page on its site; an offline pack says it, as there the page lies somewhere else. */
function pagePath(): string {
  return document.documentElement.dataset['path'] ?? location.pathname;
}

function renderList(entries: readonly TocEntry[], path: ReadonlySet<TocEntry>): HTMLUListElement {
  const list = document.createElement('ul');
  list.append(...entries.map((entry) => renderEntry(entry, path)));
  return list;
}

function renderEntry(entry: TocEntry, path: ReadonlySet<TocEntry>): HTMLLIElement {
  const item = document.createElement('li');
  item.append(renderName(entry));
  if (entry.children.length > 0) item.append(renderBranch(entry, path));
  return item;
}

function renderName({ url, text, locale, fallback }: TocEntry): HTMLElement {
  const name = document.createElement(url === undefined ? 'span' : 'a');
  name.textContent = text;
  name.lang = locale;
  if (url !== undefined) name.setAttribute('href', url);
  if (url === pagePath()) name.setAttribute('aria-current', 'page');
  if (fallback) name.append(renderTag(locale));
  return name;
}

/** Says that a topic is in another language only. */
function renderTag(locale: string): HTMLElement {
  const tag = document.createElement('span');
  tag.className = 'tag';
  tag.textContent = locale;
  return tag;
}

function renderBranch(entry: TocEntry, path: ReadonlySet<TocEntry>): HTMLDetailsElement {
  const branch = document.createElement('details');
  const summary = document.createElement('summary');
  summary.setAttribute('aria-label', entry.text);
  summary.lang = entry.locale;
  branch.append(summary);
  const fill = () => branch.append(renderList(entry.children, path));
  if (path.has(entry)) {
    branch.open = true;
    fill();
  } else {
    branch.addEventListener('toggle', fill, { once: true });
  }
  return branch;
}
