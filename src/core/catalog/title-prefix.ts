/**
 * Titles often start with the product: `Lync Server 2013: Planning …`. Which prefix that is, is learned
 * from the titles of a locale, so no product is known to the code.
 */

/** Words before the first colon, the colon and the white space around it, in any typography. */
const PREFIX = /^([^:：]{2,60}?)\s*[:：]\s+(?=\S)/u;
/** Share of a locale's titles that must agree before their prefix counts as the product. */
const SHARE = 0.5;
/** Fewer titles than this prove nothing. */
const MIN_TITLES = 3;

/** The prefix that most titles of a locale share, as most of them spell it; `undefined` when none does. */
export function learnTitlePrefix(titles: readonly string[]): string | undefined {
  const spellings = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const title of titles) {
    const prefix = PREFIX.exec(title)?.[1];
    if (prefix === undefined) continue;
    const spelling = foldSpace(prefix);
    increment(spellings, spelling);
    increment(totals, spelling.toLowerCase());
  }
  const [folded, count] = mostFrequent(totals) ?? ['', 0];
  if (count < MIN_TITLES || count < titles.length * SHARE) return undefined;
  const same = [...spellings].filter(([spelling]) => spelling.toLowerCase() === folded);
  return mostFrequent(new Map(same))?.[0];
}

/**
 * Title without the prefix; case and spaces may differ from the prefix as learned.
 * @example stripTitlePrefix('Lync Server 2013 : Planification', 'Lync Server 2013') // => 'Planification'
 */
export function stripTitlePrefix(title: string, prefix: string | undefined): string {
  const match = prefix === undefined ? null : PREFIX.exec(title);
  if (!match?.[1] || foldSpace(match[1]).toLowerCase() !== prefix?.toLowerCase()) return title.trim();
  return title.slice(match[0].length).trim();
}

function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): [string, number] | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
}
