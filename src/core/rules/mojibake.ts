/** Characters that were read in the wrong encoding and saved so. */
import { findMisread } from '../check/misread-characters.ts';
import type { EditionRule } from '../check/rule.ts';
import { reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'mojibake',
  severity: 'warning',
  description: 'characters that were read in the wrong encoding',
  over: 'edition',
  check: ({ writing, source }) =>
    reportByLine(source, findMisread(source.text, writing.language), (written, { text }) => ({
      message: `\`${written}\` is what remains of a character that was read in the wrong encoding.`,
      advice: text === undefined ? 'Write the character that was meant.' : `Write \`${text}\`.`,
    })),
};
