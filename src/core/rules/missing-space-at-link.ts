/** Words that stick to the link after or before them, which machine translation does when it puts links back. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'missing-space-at-link',
  severity: 'warning',
  description: 'a word that sticks to a link',
  over: 'edition',
  check: ({ writing, source }) => {
    if (!writing.isSpaced) return [];
    const glued = [...findGlued(source.text, source.bodyStart)];
    const seen = glued.filter(({ start }) => !source.isLiteral(start));
    return reportByLine(source, seen, (written) => ({
      message: `\`${written.slice(0, 40)}\` sticks to a link.`,
      advice: 'Put a space between word and link.',
    }));
  },
};

const LINK =
  /\[(?![!^])[^[\]\n]{2,}\]\([^()\s]+\.md(?:#[^()\s]*)?\)|<a\s+href="[^"\n]+"[^>]*>[^<]{1,300}<\/a>/gi;
const MAX_WORD = 40;
const LAST_WORD = /[\p{L}\p{N}'’_-]+$/u;
const NEXT_WORD = /^\p{L}{3,}/u;

function* findGlued(text: string, from: number): Iterable<Hit> {
  for (const { 0: link, index } of text.slice(from).matchAll(LINK)) {
    const start = from + index;
    const before = LAST_WORD.exec(text.slice(Math.max(from, start - MAX_WORD), start))?.[0] ?? '';
    if (/^\p{L}*\p{Ll}{2}$/u.test(before))
      yield { start: start - before.length, end: start, text: `${before} ` };
    const end = start + link.length;
    const after = NEXT_WORD.exec(text.slice(end, end + MAX_WORD))?.[0];
    if (after) yield { start: end, end: end + after.length, text: ` ${after}` };
  }
}
