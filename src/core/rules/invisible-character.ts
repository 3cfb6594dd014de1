/** Characters that nobody sees and that break searching, linking and wrapping. */
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
      findInvisible(source.text, writing.isPlain ? IN_PLAIN_WRITING : ANYWHERE),
      (written) => ({
        message: `An invisible character (${codeOf(written)}) stands here.`,
        advice: 'Delete it.',
      }),
    ),
};

/** Zero-width spaces and joiners, directional marks, soft hyphens and controls that have no place in text. */
const SIGNS =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb';
/** Needed to write languages whose scripts join letters, run right to left or have no spaces. */
const SCRIPT_DEPENDENT = '\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const ANYWHERE = new RegExp(`[${SIGNS}]+`, 'g');
const IN_PLAIN_WRITING = new RegExp(`[${SIGNS}${SCRIPT_DEPENDENT}]+`, 'g');

function* findInvisible(text: string, pattern: RegExp): Iterable<Hit> {
  for (const { 0: written, index } of text.matchAll(pattern)) {
    if (written === '\u200d' && /\p{Extended_Pictographic}\ufe0f?$/u.test(text.slice(0, index))) continue;
    yield { start: index, end: index + written.length, text: '' };
  }
}

function codeOf(written: string): string {
  return `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
