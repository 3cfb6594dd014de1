/**
 * Hits as elements. Everything from the index goes in as text.
 */
import type { Locale } from '../../core/locale.ts';
import type { ExcerptPart } from '../../search/client/excerpt.ts';
import type { Hit } from '../../search/client/hit.ts';
import { withHighlight } from './highlight-param.ts';
import type { SearchTexts } from './texts.ts';

/** What hits are shown with. */
export interface HitSetting {
  /** The reader's. */
  readonly locale: Locale;
  readonly texts: Pick<SearchTexts, 'foundIn' | 'onlyIn' | 'shownIn' | 'editions'>;
  /** Words to mark on the page of a hit. */
  readonly words: readonly string[];
}

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

/**
 * A hit of the dialog: a group of options, the topic first, then its sections. An option is named by all
 * that is seen in it, as WCAG 2.5.3 asks.
 */
export function hitToOptions(hit: Hit, number: number, setting: HitSetting): HTMLElement {
  const id = `search-hit-${number}`;
  const title = hitTitle(hit, setting);
  title.id = `${id}-title`;
  const parts = spaced(filled([title, hitPath(hit), hitMarks(hit, setting), hitExcerpt(hit, setting)]));
  const url = withHighlight(hit.url, setting.words);
  const topic = option(id, url, 'hit-topic', ...parts);
  const sections = hit.sections.map((section, at) =>
    option(`${id}-${at}`, withHighlight(section.url, setting.words), 'hit-section', section.title),
  );
  const group = element('div', 'hit', topic, ...sections);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', title.id);
  return group;
}

/** A hit of the search page: a list item of plain links. */
export function hitToItem(hit: Hit, setting: HitSetting): HTMLLIElement {
  const title = link(withHighlight(hit.url, setting.words), 'hit-title', hit.title);
  markLanguage(title, hit.locale, setting);
  const sections = hit.sections.map((section) =>
    element('li', '', link(withHighlight(section.url, setting.words), 'hit-section', section.title)),
  );
  const list = sections.length > 0 ? [element('ul', 'hit-sections', ...sections)] : [];
  const details = filled([hitPath(hit), hitMarks(hit, setting), hitExcerpt(hit, setting)]);
  return element('li', 'hit', element('h2', '', title), ...details, ...list);
}

/** An option that leads to an address. */
export function option(
  id: string,
  url: string,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLAnchorElement {
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

function hitTitle({ title, locale }: Hit, setting: HitSetting): HTMLElement {
  const made = element('span', 'hit-title', title);
  markLanguage(made, locale, setting);
  return made;
}

function hitPath({ path }: Hit): HTMLElement {
  return element('span', 'hit-path', path.join(' › '));
}

/** In which languages the topic is, and in which it was found where that is another. */
function hitMarks({ locale, foundIn, editions }: Hit, { locale: own, texts }: HitSetting): HTMLElement {
  const marks = [
    ...(locale === own
      ? []
      : [
          element(
            'span',
            'hit-mark',
            inLanguage(editions.length > 1 ? texts.shownIn : texts.onlyIn, locale, own),
          ),
        ]),
    ...(foundIn === own || foundIn === locale
      ? []
      : [element('span', 'hit-mark', inLanguage(texts.foundIn, foundIn, own))]),
  ];
  const badges = editions.map((edition) => element('abbr', 'hit-badge', edition));
  for (const [at, badge] of badges.entries()) badge.title = languageName(editions[at] ?? own, own);
  const label = element('span', 'visually-hidden', `${texts.editions} `);
  const others = editions.length > 1 ? [element('span', 'hit-badges', label, ...spaced(badges))] : [];
  return element('span', 'hit-marks', ...spaced([...marks, ...others]));
}

function hitExcerpt({ excerpt, foundIn }: Hit, setting: HitSetting): HTMLElement {
  const made = element('span', 'hit-excerpt', ...excerpt.map(excerptPart));
  markLanguage(made, foundIn, setting);
  return made;
}

function markLanguage(made: HTMLElement, locale: Locale, { locale: own }: HitSetting): void {
  if (locale !== own) made.lang = locale;
}

function inLanguage(text: string, locale: Locale, own: Locale): string {
  return text.replace('{language}', languageName(locale, own));
}

function languageName(locale: Locale, own: Locale): string {
  return new Intl.DisplayNames([own], { type: 'language' }).of(locale) ?? locale;
}

function spaced(parts: readonly HTMLElement[]): readonly (Node | string)[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part]));
}

function excerptPart({ text, marked }: ExcerptPart): Node | string {
  return marked ? element('mark', '', text) : text;
}

function filled(parts: readonly HTMLElement[]): readonly HTMLElement[] {
  return parts.filter(({ textContent }) => textContent !== '');
}
