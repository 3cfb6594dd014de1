/** Marks the section being read in the page's outline. */

/** How far down the window a heading counts as passed. */
const LINE = 0.3;

/** Follows the reader through the headings that the outline's links lead to. */
export function startScrollSpy(outline: HTMLElement): void {
  const links = new Map<HTMLElement, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const target = createTarget([...links.keys()]);
  const update = () => mark(links, target.find() ?? findCurrent([...links.keys()]));
  const goTo = (hash: string) => {
    target.set(hash);
    update();
  };
  outline.addEventListener('click', ({ target: clicked }) => {
    const link = clicked instanceof Element && clicked.closest('a');
    if (link) goTo(link.hash);
  });
  addEventListener('hashchange', () => goTo(location.hash));
  for (const event of ['scroll', 'resize']) addEventListener(event, oncePerFrame(update), { passive: true });
  goTo(location.hash);
}

/**
 * The heading that the reader went to by a link. It is the current one until the page is scrolled on,
 * even where the page ends too soon to bring it to the top.
 */
function createTarget(headings: readonly HTMLElement[]) {
  let heading: HTMLElement | undefined;
  let place: number | undefined;
  return {
    find: () => {
      if (place !== undefined && Math.abs(scrollY - place) > 1) heading = undefined;
      return heading;
    },
    set: (hash: string) => {
      heading = headings.find(({ id }) => `#${encodeURIComponent(id)}` === hash || `#${id}` === hash);
      place = undefined;
      // The browser has jumped by then.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          place = scrollY;
        }),
      );
    },
  };
}

/** The last heading that the reader has passed; towards the page's end those count that no scrolling brings up. */
function findCurrent(headings: readonly HTMLElement[]): HTMLElement | undefined {
  const most = document.documentElement.scrollHeight - innerHeight;
  const stretch = Math.min(most, innerHeight * (1 - LINE));
  const rest = stretch > 0 ? Math.max(0, 1 - (most - scrollY) / stretch) : 0;
  const line = innerHeight * (LINE + (1 - LINE) * rest);
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
}

function mark(links: ReadonlyMap<HTMLElement, HTMLAnchorElement>, current: HTMLElement | undefined): void {
  for (const [heading, link] of links) {
    if (heading !== current) link.removeAttribute('aria-current');
    else if (!link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'true');
      reveal(link);
    }
  }
}

/** Scrolls a long outline, and nothing around it, so that a link can be seen. */
function reveal(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.unfold > ul');
  if (!list) return;
  const { top, bottom } = list.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  if (box.top < top || box.bottom > bottom) list.scrollTop += box.top - (top + bottom) / 2;
}

function oncePerFrame(run: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      run();
    });
  };
}
