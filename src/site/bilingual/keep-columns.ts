/** The place of a second column on a page, for the style sheet. The script in the head keeps it where one may come. */

/** Keeps the place, or gives it up. */
export function keepColumns(kept: boolean): void {
  document.documentElement.toggleAttribute('data-columns', kept);
}
