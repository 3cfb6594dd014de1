/** Words that stick to the link after or before them, which machine translation does when it puts links back. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'missing-space-at-link',
  severity: 'warning',
  description: 'a word that sticks to a link',
  over: 'edition',
  check: ({ topic, source }) => {
    if (!usesSpaces(topic.locale)) return [];
    return reportByLine(source, findGlued(source.text, source.bodyStart), (written) => ({
      message: `\`${written.replace(/\s+/g, ' ').slice(0, 60)}\` has no space between word and link.`,
      advice: 'Put a space there.',
    }));
  },
};

/** Scripts in which words and links are set apart by spaces on both sides. */
function usesSpaces(locale: string): boolean {
  return new Set(['Latn', 'Cyrl', 'Grek']).has(new Intl.Locale(locale).maximize().script ?? '');
}

const BEFORE =
  /(?<![\p{L}\p{N}'’_-])\p{L}*\p{Ll}{2}(?=\[(?![!^])[^[\]\n]{2,}\]\([^()\s]+\.md(?:#[^()\s]*)?\)|<a\s+href="[^"]+\.md)/giu;
const AFTER =
  /(?:\]\([^()\s]+\.md(?:#[^()\s]*)?\)|(?<=<a\s+href="[^"]{1,200}"[^>]{0,40}>[^<]{1,300})<\/a>)(?=\p{Ll}{3})/giu;

function* findGlued(text: string, from: number): Iterable<Hit> {
  const body = text.slice(from);
  for (const { 0: word, index } of body.matchAll(BEFORE)) {
    const end = from + index + word.length;
    yield { start: from + index, end, text: `${word} ` };
  }
  for (const { 0: link, index } of body.matchAll(AFTER)) {
    yield { start: from + index, end: from + index + link.length, text: `${link} ` };
  }
}
