/** Names of commands in a text, such as `Get-CsTopology`: a verb, a hyphen and a noun with two capitals. */

const COMMANDS = /[A-Z][a-z]+-[A-Z][a-z]*[A-Z][A-Za-z]{2,}(?![\p{L}\p{N}_-])/gu;
/** What may not stand before a command; asked of those found, which is quicker than asking everywhere. */
const JOINED = /[\p{L}\p{N}_-]$/u;

/** Each name once, in the order of their first places. */
export function commandNamesIn(html: string): readonly string[] {
  const found = new Set<string>();
  for (const { 0: name, index } of html.matchAll(COMMANDS)) {
    if (!JOINED.test(html.slice(Math.max(0, index - 2), index))) found.add(name);
  }
  return [...found];
}
