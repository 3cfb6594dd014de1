/**
 * Which language a permanent address leads to. The function runs in the browser as it stands here,
 * so it uses nothing outside itself.
 */

/** An entry of the list on the page. */
export interface Choice {
  readonly locale: string;
  /** Whether the topic exists in this language. */
  readonly edition: boolean;
}

/**
 * Position of the entry for a reader: the first wish with an edition, by its tag and then by its
 * language; else the first wish that is a language of the site, whose fallback page knows what
 * stands in; else the default locale's.
 */
export function chooseEntry(
  entries: readonly Choice[],
  wishes: readonly string[],
  defaultLocale: string,
): number {
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  const find = (edition: boolean) => {
    for (const wish of wishes) {
      const exact = entries.findIndex(
        (entry) => entry.edition === edition && entry.locale.toLowerCase() === wish.toLowerCase(),
      );
      if (exact >= 0) return exact;
      const near = entries.findIndex(
        (entry) => entry.edition === edition && language(entry.locale) === language(wish),
      );
      if (near >= 0) return near;
    }
    return -1;
  };
  const edition = find(true);
  if (edition >= 0) return edition;
  const standIn = find(false);
  if (standIn >= 0) return standIn;
  return entries.findIndex(({ locale }) => locale === defaultLocale);
}
