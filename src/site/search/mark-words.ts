/**
 * Marks on a topic what somebody searched for who came from a list of results: the words are in the
 * address, as typed. The text itself is not touched.
 */
import { foldedWords } from '../../search/query/fold.ts';
import { HIGHLIGHT_PARAM } from './highlight-param.ts';

const NAME = 'search';
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Shorter ones would mark half the text. */
const SHORTEST = 2;
/** Share of a long word's letters that must be the same, so that other forms of it are marked too. */
const SHARED = 0.8;
const LONG = 6;

/** Marks the words of the address in an element; without support in the browser nothing happens. */
export function markWords(root: HTMLElement): void {
  const words = new URLSearchParams(location.search).get(HIGHLIGHT_PARAM) ?? '';
  const starts = foldedWords(words)
    .filter((word) => word.length >= SHORTEST)
    .map((word) => (word.length > LONG ? word.slice(0, Math.ceil(word.length * SHARED)) : word));
  if (starts.length === 0 || typeof Highlight === 'undefined') return;
  CSS.highlights.set(NAME, new Highlight(...findRanges(root, starts)));
}

function findRanges(root: HTMLElement, starts: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(WORD)) {
      const [folded = ''] = foldedWords(match[0]);
      if (!starts.some((start) => folded.startsWith(start))) continue;
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}
