/** Differences in structure in words: what is missing or too much, and where a twin has it. */
import { cutAtWord } from '../text/shorten.ts';
import { type Difference, findDifferences } from './differences.ts';
import type { Edition } from './edition.ts';
import { plainText } from './inline.ts';
import type { Finding } from './rule.ts';
import type { Block, BlockKind } from './scan-blocks.ts';
import { pointAt } from './source.ts';

/** One finding for each difference, with the name that a rule has for a block. */
export function reportDifferences(
  edition: Edition,
  kind: BlockKind,
  name: (block: Block) => string,
): readonly Finding[] {
  return findDifferences(edition, kind).map((found) => ({
    at: placeOf(edition.source.blocks, found),
    ...inWords(found, name),
    ...relatedTo(found),
  }));
}

/** What opens something belongs to the block after the gap, everything else to the block before it. */
function placeOf(blocks: readonly Block[], { type, block, index }: Difference): number {
  if (type !== 'missing') return block.start;
  const [previous, next] = [blocks[index - 1], blocks[index]];
  const opens = block.kind === 'alert' || block.kind === 'section';
  return ((opens ? next : previous) ?? previous ?? next)?.start ?? 0;
}

function inWords(found: Difference, name: (block: Block) => string): Pick<Finding, 'message' | 'advice'> {
  const { type, block, expected, votes, isUnplaced } = found;
  switch (type) {
    case 'missing':
      return {
        message: isUnplaced
          ? `${votes} other editions have ${name(block)} more here (${placeInTwin(found)}).`
          : `${votes} other editions have ${name(block)} about here, which is missing${quote(found)}.`,
        advice: 'Add it, or check that it was left out on purpose.',
      };
    case 'extra':
      return {
        message: isUnplaced
          ? `${votes} other editions have ${name(block)} less here.`
          : `${votes} other editions do not have ${name(block)}.`,
        advice: 'Remove it, or check that it was added on purpose.',
      };
    case 'other':
      return {
        message: `${votes} other editions have ${name(expected ?? block)} here, not ${name(block)}${quote(found)}.`,
        advice: 'Make it the same, or check that the difference is meant.',
      };
  }
}

/** How much of a twin's text is quoted, in UTF-16 code units. */
const QUOTED = 60;

/** The beginning of the twin's block and its place. */
function quote(found: Difference): string {
  const { block, expected = block, twin } = found;
  if (!twin) return '';
  const words = cutAtWord(wordsOf(twin.source.blocks, expected), QUOTED);
  return words === '' ? ` (${placeInTwin(found)})` : `: “${words}” (${placeInTwin(found)})`;
}

/** File and line of the twin's block. */
function placeInTwin({ block, expected = block, twin }: Difference): string {
  return twin ? `${twin.topic.path}:${pointAt(twin.source, expected.start).line}` : '';
}

/** Words of a block, or of the text that a tag or a marker opens. */
function wordsOf(blocks: readonly Block[], block: Block): string {
  const text = block.kind === 'code' ? block.text.replace(/^.*\n/, '') : block.text;
  const next = blocks[blocks.indexOf(block) + 1];
  const opensText = block.kind === 'alert' || block.kind === 'row' || block.kind === 'item';
  const words = block.kind === 'alert' ? '' : plainText(text);
  return words === '' && opensText && next?.kind === 'text' ? plainText(next.text) : words;
}

function relatedTo({ block, expected = block, twin }: Difference): Pick<Finding, 'related'> {
  if (!twin) return {};
  const place = { file: twin.topic.path, ...pointAt(twin.source, expected.start) };
  return { related: [{ ...place, message: 'This is what the other editions have.' }] };
}
