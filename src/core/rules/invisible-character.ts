/** Characters that nobody sees and that break searching, linking and wrapping. */
import { findMisread } from '../check/misread-characters.ts';
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'invisible-character',
  severity: 'warning',
  description: 'a character that nobody sees',
  over: 'edition',
  check: ({ writing, source }) =>
    reportByLine(
      source,
      withoutMisread([...findInvisible(source.text, writing.isPlain ? IN_PLAIN_WRITING : ANYWHERE)], () =>
        findMisread(source.text, writing.language),
      ),
      (written, { text }) => ({
        message: `An invisible character (${codeOf(written)}) stands here.`,
        advice:
          text === undefined
            ? 'Write the character that was meant: it may be what is left of one that was read in the wrong encoding.'
            : 'Delete it.',
      }),
    ),
};

/** Zero-width spaces and joiners, directional marks, soft hyphens and controls that have no place in text. */
const SIGNS =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb';
/** Needed to write languages whose scripts join letters, run right to left or have no spaces. */
const SCRIPT_DEPENDENT = '\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** An emoji and its variation selector. */
const EMOJI_LENGTH = 3;
const ANYWHERE = new RegExp(`[${SIGNS}]+`, 'g');
const IN_PLAIN_WRITING = new RegExp(`[${SIGNS}${SCRIPT_DEPENDENT}]+`, 'g');

/** Bytes of characters that were read in the wrong encoding: deleting them would lose what they say. */
const BYTES = /[\u0080-\u009f]|(?<=[ÂÃ])\u00ad/;

function* findInvisible(text: string, pattern: RegExp): Iterable<Hit> {
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, index - EMOJI_LENGTH), index);
    if (written === '\u200d' && /\p{Extended_Pictographic}\ufe0f?$/u.test(before)) continue;
    const isByte = BYTES.test(before.slice(-1) + written);
    yield { start: index, end: index + written.length, text: isByte ? undefined : '' };
  }
}

/** What belongs to a misread character is for that rule to report. */
function withoutMisread(hits: readonly Hit[], readMisread: () => Iterable<Hit>): readonly Hit[] {
  if (hits.length === 0) return hits;
  const misread = [...readMisread()];
  return hits.filter(({ start, end }) => !misread.some((one) => start < one.end && one.start < end));
}

function codeOf(written: string): string {
  return `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
