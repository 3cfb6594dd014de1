/** Letters written as a base and a separate accent, which searching and comparing take for other letters. */
import { HIDDEN } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';
import type { Source } from '../check/source.ts';

export const rule: EditionRule = {
  id: 'mixed-normalization',
  severity: 'warning',
  description: 'a letter written as base and separate accent',
  over: 'edition',
  check: ({ source }) =>
    reportByLine(source, findDecomposed(source), (written, { text }) => ({
      message: `\`${text}\` is written as ${Array.from(written).length} characters, so that searching does not find it.`,
      advice: 'Write it as one character (Unicode form NFC).',
    })),
};

/** A letter with marks, or Korean letters not joined into a syllable. */
const DECOMPOSED = /\p{L}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;

/** Names of files stay as they are on the disk, and so do targets, which lead there. */
const FILE = /\\|\.\p{L}[\p{L}\p{N}]{1,4}[\p{P}\p{S}]*$/u;
/** Front matter that readers see. */
const SHOWN_KEY = /^["']?(?:title|TOCTitle|description)["']?[ \t]*:/i;

function* findDecomposed(source: Source): Iterable<Hit> {
  const { text } = source;
  if (text.normalize('NFC') === text) return;
  for (const { 0: written, index } of text.matchAll(DECOMPOSED)) {
    const composed = written.normalize('NFC');
    if (composed === written || !isShown(source, index)) continue;
    yield { start: index, end: index + written.length, text: composed };
  }
}

/** Whether readers see what stands at an offset, and no file is called so. */
function isShown({ text, bodyStart, visible }: Source, offset: number): boolean {
  if (offset < bodyStart) return SHOWN_KEY.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset));
  if (visible()[offset] === HIDDEN) return false;
  return !FILE.test(wordAround(text, offset));
}

function wordAround(text: string, offset: number): string {
  let [start, end] = [offset, offset];
  while (start > 0 && /[^\s[\]()]/.test(text[start - 1] ?? ' ')) start -= 1;
  while (end < text.length && /[^\s[\]()]/.test(text[end] ?? ' ')) end += 1;
  return text.slice(start, end);
}
