/** Changes the layout without moving what is being read. */

/**
 * Runs `change`, then scrolls so that the first block in view stands where it stood, measured from
 * where reading begins: the names of the columns take room below the header.
 */
export function keepInView(prose: HTMLElement, change: () => void): void {
  const block = scrollY > 0 ? firstInView(prose) : undefined;
  const before = block && distance(block);
  change();
  if (block && before !== undefined) scrollBy({ top: distance(block) - before, behavior: 'instant' });
}

function firstInView(prose: HTMLElement): Element | undefined {
  const target = prose.querySelector(':target');
  if (target && isInWindow(target)) return target;
  const start = readingLine(prose);
  return [...prose.children].find((child) => child.getBoundingClientRect().bottom > start);
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function distance(element: Element): number {
  return element.getBoundingClientRect().top - readingLine(element);
}

/** Distance from the window's top to where reading begins, below what sticks there. */
function readingLine(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0;
}
