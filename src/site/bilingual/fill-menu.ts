/**
 * Fills the bilingual menu with a link for each other language. Addresses and names stand in the page
 * once, in the language switcher.
 */

/** Fills the menu and gives its links: those of the languages that it names, then that to the text translated from. */
export function fillMenu(menu: HTMLElement): readonly HTMLAnchorElement[] {
  const others = menu.dataset['others']?.split(' ') ?? [];
  const source = menu.querySelector<HTMLAnchorElement>('a[data-with=source]');
  const links = others.flatMap((locale) => {
    const link = document.querySelector<HTMLAnchorElement>(`[data-locale-choice] a[data-locale="${locale}"]`);
    return link ? [copyLink(link, locale)] : [];
  });
  if (source) {
    source.hidden = false;
    links.push(source);
  }
  const list = document.createElement('ul');
  for (const link of links) list.appendChild(document.createElement('li')).append(link);
  const nav = document.createElement('nav');
  nav.setAttribute('aria-label', menu.querySelector('summary')?.textContent?.trim() ?? '');
  nav.append(list);
  menu.append(nav);
  return links;
}

/** What stands where only the text behind a link of the menu, or without one the page's own, has a block. */
export function onlyIn(menu: HTMLElement, link?: HTMLAnchorElement): string {
  const locale = link ? link.dataset['with'] : menu.dataset['bilingual'];
  if (link && locale === 'source') return link.textContent?.trim() ?? '';
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' });
  return menu.dataset['only']?.replace('{language}', names.of(locale ?? '') ?? '') ?? '';
}

function copyLink(from: HTMLAnchorElement, locale: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const name = from.querySelector<HTMLElement>('[lang]');
  link.href = from.getAttribute('href') ?? '';
  link.lang = locale;
  link.dir = name?.dir || document.documentElement.dir;
  link.dataset['with'] = locale;
  link.textContent = name?.textContent ?? locale;
  return link;
}
