/** Letters written as a base and a separate accent, which searching and comparing take for other letters. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'mixed-normalization',
  severity: 'warning',
  description: 'a letter written as base and separate accent',
  over: 'edition',
  check: ({ source }) =>
    reportByLine(source, findDecomposed(source.text), (written, { text }) => ({
      message: `\`${text}\` is written as ${Array.from(written).length} characters, so that searching does not find it.`,
      advice: 'Write it as one character (Unicode form NFC).',
    })),
};

/** A letter with marks, or Korean letters not joined into a syllable. */
const DECOMPOSED = /\p{L}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;

function* findDecomposed(text: string): Iterable<Hit> {
  if (text.normalize('NFC') === text) return;
  for (const { 0: written, index } of text.matchAll(DECOMPOSED)) {
    const composed = written.normalize('NFC');
    if (composed === written) continue;
    yield { start: index, end: index + written.length, text: composed };
  }
}
