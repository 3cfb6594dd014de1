/**
 * Shows a topic in two languages: the other language's text is fetched and laid beside the page's own,
 * block by block, in two regions of one grid. Ending it leaves the page as it was.
 */
import { alignBlocks, type BlockRow } from '../../core/bilingual/align-blocks.ts';
import { languageOf } from '../scripts/language-of.ts';
import { fetchText, type OtherText } from './fetch-text.ts';
import { onlyIn } from './fill-menu.ts';
import { keepColumns } from './keep-columns.ts';
import { keepInView } from './keep-in-view.ts';
import { loadStyle } from './load-style.ts';
import { isList, type PageBlock, readBlocks } from './text-blocks.ts';
import { renderBar, renderFailure } from './view-bar.ts';

/** What to show and for whom. */
export interface ViewRequest {
  /** Menu of the page, which holds all words. */
  readonly menu: HTMLDetailsElement;
  /** Link of the menu to the other language. */
  readonly link: HTMLAnchorElement;
  /** Whether the reader asked for it just now, and is to be led there. */
  readonly byReader: boolean;
  /** Called when the reader ends the view. */
  readonly onEnd: () => void;
}

/** Opens the view; the function it gives back closes it. Where the text can't be had, says so. */
export async function openView(request: ViewRequest): Promise<() => void> {
  const article = request.menu.closest<HTMLElement>('article');
  const prose = article?.querySelector<HTMLElement>('.prose');
  if (!article || !prose) return () => {};
  const [other] = await Promise.all([fetchText(request.link), loadStyle()]).catch(() => []);
  if (!other) {
    keepColumns(false);
    return renderFailure(request.menu);
  }
  const ownName = { text: request.menu.dataset['name'] ?? '', lang: request.menu.dataset['bilingual'] ?? '' };
  // The text translated from is named in the reader's language.
  const lang = request.link.dataset['with'] === 'source' ? languageOf(request.menu) : other.lang;
  const added: HTMLElement[] = [];
  const close = () => {
    keepInView(prose, () => takeApart(article, prose, added));
  };
  const bar = renderBar([ownName, { text: other.name, lang }], request.menu, () => {
    close();
    request.onEnd();
    request.menu.querySelector('summary')?.focus({ preventScroll: true });
  });
  keepInView(prose, () => {
    added.push(bar, other.region);
    prose.before(bar);
    prose.after(other.region);
    layOut(prose, other, request, added);
    nameRegion(prose, ownName.text, article);
    keepColumns(true);
    document.documentElement.dataset['with'] = other.lang;
  });
  if (request.byReader) bar.focus({ preventScroll: true });
  return close;
}

/** Gives every block its row; where a language lacks one, its column says in which the block is. */
function layOut(
  prose: HTMLElement,
  other: OtherText,
  { menu, link }: ViewRequest,
  added: HTMLElement[],
): void {
  const twins = sectionNames(prose, link);
  const own = readBlocks(prose, (id) => twins.get(id) ?? `own ${id}`);
  const others = readBlocks(other.prose, (id) => other.sectionOf(id));
  const rows = alignBlocks(own, others);
  rows.forEach(({ own: index, other: otherIndex }, row) => {
    place(own[index ?? -1], row);
    place(others[otherIndex ?? -1], row);
  });
  for (const gap of findGaps(rows)) {
    const note = document.createElement('p');
    note.className = 'bilingual-gap';
    note.lang = languageOf(menu);
    note.textContent = onlyIn(menu, gap.inOwn ? link : undefined);
    note.style.setProperty('--row', `${gap.row + 1}`);
    (gap.inOwn ? prose : other.prose).append(note);
    added.push(note);
  }
  prose.closest('article')?.style.setProperty('--rows', `${rows.length}`);
}

function place(block: PageBlock | undefined, row: number): void {
  if (!block) return;
  block.element.style.setProperty('--row', `${row + 1}`);
  const list = block.element.parentElement;
  if (!list || block.element.localName !== 'li' || !isList(list)) return;
  if (!list.style.getPropertyValue('--first')) list.style.setProperty('--first', `${row + 1}`);
  list.style.setProperty('--last', `${row + 1}`);
}

/** First rows of the runs where one language has nothing. */
function findGaps(rows: readonly BlockRow[]): readonly { readonly row: number; readonly inOwn: boolean }[] {
  const starts = (side: keyof BlockRow, row: number) =>
    rows[row]?.[side] === undefined && (row === 0 || rows[row - 1]?.[side] !== undefined);
  return rows.flatMap((_, row) => [
    ...(starts('own', row) ? [{ row, inOwn: true }] : []),
    ...(starts('other', row) ? [{ row, inOwn: false }] : []),
  ]);
}

/** IDs of the page's sections in the other text, by their own. */
function sectionNames(prose: HTMLElement, link: HTMLAnchorElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const heading of prose.querySelectorAll<HTMLElement>(':is(h2, h3, h4, h5, h6)[id]')) {
    if (link.dataset['with'] === 'source') names.set(heading.id, heading.id);
    const list = heading.nextElementSibling;
    const twin =
      list?.matches('.section-twins') && list.querySelector<HTMLAnchorElement>(`a[lang="${link.lang}"]`);
    if (twin) names.set(heading.id, decodeURIComponent(twin.hash.slice(1)));
  }
  return names;
}

function nameRegion(prose: HTMLElement, name: string, article: HTMLElement): void {
  prose.setAttribute('role', 'region');
  prose.setAttribute('aria-label', name);
  prose.lang = languageOf(article);
}

function takeApart(article: HTMLElement, prose: HTMLElement, added: readonly HTMLElement[]): void {
  for (const element of added) element.remove();
  for (const name of ['role', 'aria-label', 'lang', 'style']) prose.removeAttribute(name);
  for (const element of prose.querySelectorAll<HTMLElement>('[style]')) {
    for (const property of ['--row', '--first', '--last']) element.style.removeProperty(property);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  }
  article.removeAttribute('style');
  keepColumns(false);
  delete document.documentElement.dataset['with'];
}
