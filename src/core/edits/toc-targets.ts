/** Where topics stand in a TOC file: the values of `href` and `topicHref`. */
import { isScalar, parseDocument, visit } from 'yaml';
import type { WrittenTarget } from './link-targets.ts';

const KEYS: ReadonlySet<unknown> = new Set(['href', 'topicHref']);

/** All targets of a TOC file in the order of the text; none where it is no YAML. Offsets are those of `text`. */
export function findTocTargets(text: string): readonly WrittenTarget[] {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const found: WrittenTarget[] = [];
  if (document.errors.length > 0) return found;
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !KEYS.has(key.value) || !isScalar(value) || !value.range) return;
      const [from, to] = value.range;
      const quoted = /^["']/.test(text.slice(from, to)) ? 1 : 0;
      const [start, end] = [from + quoted, to - quoted];
      found.push({ start, end, text: text.slice(start, end) });
    },
  });
  return found;
}
