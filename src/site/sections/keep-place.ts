/**
 * Keeps the reader's place: links of the switcher lead to the section being read, the page they lead
 * to opens at the same part of it, and an ID of any other language finds its section.
 */

const KEY = 'hexapla-place';

/** Starts on a topic; `switchers` hold links with `data-locale`. */
export function startKeepPlace(prose: HTMLElement, switchers: Iterable<HTMLElement>): void {
  openPlace(prose);
  addEventListener('hashchange', () => followTwin());
  for (const switcher of switchers) {
    for (const type of ['click', 'auxclick', 'contextmenu']) {
      switcher.addEventListener(type, ({ target }) => {
        const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-locale]');
        if (link) leadToPlace(prose, link);
      });
    }
  }
}

/** Where the reader is: a heading, none before the first, and how far below it, in parts of its section. */
interface Place {
  readonly heading: HTMLElement | undefined;
  readonly part: number;
}

function leadToPlace(prose: HTMLElement, link: HTMLAnchorElement): void {
  const { heading, part } = findPlace(prose);
  const twin = heading && twinsOf(heading).find(({ lang }) => lang === link.dataset['locale']);
  link.hash = twin ? twin.hash : heading ? `#${encodeURIComponent(heading.id)}` : '';
  write(JSON.stringify([link.pathname, link.hash, part]));
}

function openPlace(prose: HTMLElement): void {
  const [path, hash, part] = JSON.parse(read() ?? '[]');
  write('');
  const heading = followTwin();
  if (path !== location.pathname || hash !== location.hash || !(heading || part > 0)) return;
  const open = () => {
    const [top, height] = extent(prose, heading);
    scrollTo(0, scrollY + top + part * height - line(prose));
  };
  if (document.readyState === 'complete') open();
  else addEventListener('load', () => requestAnimationFrame(open), { once: true });
}

/** Heading that the address names, by its own ID or, after a step to it, by that of a twin. */
function followTwin(): HTMLElement | undefined {
  const name = decode(location.hash).toLowerCase();
  if (name === '') return undefined;
  const own = document.getElementById(decode(location.hash));
  if (own) return own;
  const heading = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4, h5, h6)')].find(
    (one) =>
      one.id.toLowerCase() === name || twinsOf(one).some(({ hash }) => decode(hash).toLowerCase() === name),
  );
  if (heading) location.replace(`#${encodeURIComponent(heading.id)}`);
  return heading;
}

function findPlace(prose: HTMLElement): Place {
  const headings = [...prose.querySelectorAll<HTMLElement>(':is(h2, h3, h4, h5, h6)[id]')];
  const start = line(prose);
  const topOf = (one: HTMLElement) => one.getBoundingClientRect().top;
  const isBelow = (one: HTMLElement) => topOf(one) > start && topOf(one) < innerHeight;
  const target = headings.find((one) => one.matches(':target') && isBelow(one));
  const heading = target ?? headings.findLast((one) => topOf(one) <= start + 1);
  const [top, height] = extent(prose, heading);
  return { heading, part: Math.round(((start - top) / height) * 1e4) / 1e4 };
}

/** Top in the window, and height, of what a heading covers up to the next one. */
function extent(prose: HTMLElement, heading: HTMLElement | undefined): [top: number, height: number] {
  const headings = [...prose.querySelectorAll<HTMLElement>(':is(h2, h3, h4, h5, h6)[id]')];
  const next = headings[heading ? headings.indexOf(heading) + 1 : 0];
  const top = (heading ?? prose).getBoundingClientRect().top;
  const end = next ? next.getBoundingClientRect().top : prose.getBoundingClientRect().bottom;
  return [top, Math.max(1, end - top)];
}

/** Distance from the window's top to where reading begins, below the header. */
function line(prose: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(prose).scrollMarginBlockStart) || 0;
}

function twinsOf(heading: HTMLElement): readonly HTMLAnchorElement[] {
  const list = heading.nextElementSibling;
  return list?.matches('.section-twins') ? [...list.querySelectorAll('a')] : [];
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function read(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) || undefined;
  } catch {
    return undefined;
  }
}

function write(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage the section is kept, only not the place in it.
  }
}
