/** Changes the layout without moving what is being read. */

/** Runs `change`, then scrolls so that the first block in view stands where it stood. */
export function keepInView(prose: HTMLElement, change: () => void): void {
  const before = scrollY > 0 ? firstInView(prose) : undefined;
  const top = before?.getBoundingClientRect().top ?? 0;
  change();
  if (before) scrollBy({ top: before.getBoundingClientRect().top - top, behavior: 'instant' });
}

function firstInView(prose: HTMLElement): Element | undefined {
  const line = Number.parseFloat(getComputedStyle(prose).scrollMarginBlockStart) || 0;
  const target = prose.querySelector(':target');
  if (target && isInWindow(target)) return target;
  return [...prose.children].find((child) => child.getBoundingClientRect().bottom > line);
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
