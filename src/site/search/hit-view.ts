/**
 * Hits as elements. Everything from the index goes in as text.
 */
import type { ExcerptPart } from '../../search/client/excerpt.ts';
import type { Hit } from '../../search/client/hit.ts';

/** Makes an element with a class and content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A hit of the dialog: a group of options, the topic first, then its sections. */
export function hitToOptions(hit: Hit, number: number): HTMLElement {
  const id = `search-hit-${number}`;
  const parts = { title: hitTitle(hit), path: hitPath(hit), excerpt: hitExcerpt(hit) };
  for (const [name, part] of Object.entries(parts)) part.id = `${id}-${name}`;
  const topic = option(id, hit.url, 'hit-topic', ...filled(Object.values(parts)));
  const sections = hit.sections.map(({ url, title }, at) => option(`${id}-${at}`, url, 'hit-section', title));
  const group = element('div', 'hit', topic, ...sections);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', `${id}-title`);
  return group;
}

/** A hit of the search page: a list item of plain links. */
export function hitToItem(hit: Hit): HTMLLIElement {
  const title = link(hit.url, 'hit-title', hit.title);
  const sections = hit.sections.map(({ url, title }) => element('li', '', link(url, 'hit-section', title)));
  const list = sections.length > 0 ? [element('ul', 'hit-sections', ...sections)] : [];
  const item = element(
    'li',
    'hit',
    element('h2', '', title),
    ...filled([hitPath(hit), hitExcerpt(hit)]),
    ...list,
  );
  return item;
}

function option(
  id: string,
  url: string,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = link(url, className, ...content);
  made.id = id;
  made.tabIndex = -1;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  return made;
}

function link(url: string, className: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const made = element('a', className, ...content);
  made.href = url;
  return made;
}

function hitTitle({ title }: Hit): HTMLElement {
  return element('span', 'hit-title', title);
}

function hitPath({ path }: Hit): HTMLElement {
  return element('span', 'hit-path', path.join(' › '));
}

function hitExcerpt({ excerpt }: Hit): HTMLElement {
  return element('span', 'hit-excerpt', ...excerpt.map(excerptPart));
}

function excerptPart({ text, marked }: ExcerptPart): Node | string {
  return marked ? element('mark', '', text) : text;
}

function filled(parts: readonly HTMLElement[]): readonly HTMLElement[] {
  return parts.filter(({ textContent }) => textContent !== '');
}
