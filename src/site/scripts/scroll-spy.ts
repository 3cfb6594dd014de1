/** Marks the section being read in the page's outline. */

/** Follows the reader through the headings that the outline's links lead to. */
export function startScrollSpy(outline: HTMLElement): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const update = () => mark(links, findCurrent(headings));
  const observer = new IntersectionObserver(update, { rootMargin: '-20% 0px -70% 0px' });
  for (const heading of headings) observer.observe(heading);
}

/** The last heading that the reader has passed. */
function findCurrent(headings: readonly HTMLElement[]): HTMLElement | undefined {
  const line = innerHeight * 0.3;
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
}

function mark(links: ReadonlyMap<string, HTMLAnchorElement>, current: HTMLElement | undefined): void {
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
