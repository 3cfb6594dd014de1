/** A topic in the pseudo-locale: its words accented and lengthened, its markup, code and dates as they are. */
import { parseSource } from '../check/source.ts';
import type { Edit } from '../diagnostic.ts';
import { applyEdits } from '../edits/apply-edits.ts';
import { type InlinePart, splitCodes } from '../exchange/inline-codes.ts';
import { findSegments, type Segment } from '../exchange/segments.ts';
import { accent, padding, pseudoText } from './pseudo-text.ts';

/** Lines with a date and link definitions say something to the program. */
const SAYS_MORE = /\d{4}-\d{2}-\d{2}_*$|^\[[^\]\n]+\]:/;

/** The text of a topic, pseudo-translated; `\n` line ends, without byte order mark. */
export function pseudoTopicText(text: string): string {
  return applyEdits(text, findSegments(parseSource(text)).flatMap(toEdit));
}

function toEdit({ start, end, text, block }: Segment): readonly Edit[] {
  if (SAYS_MORE.test(text)) return [];
  if (block < 0) return [{ start, end, text: `'${pseudoText(text).replaceAll("'", "''")}'\n`.trimEnd() }];
  return [{ start, end, text: pseudoInline(text) }];
}

/** Brackets stand beside the first and the last words, so that cells, links and emphasis stay what they are. */
function pseudoInline(text: string): string {
  const parts = splitCodes(text);
  const isWords = ({ type, text: part }: InlinePart) => type === 'text' && /\S/.test(part);
  const [first, last] = [parts.findIndex(isWords), parts.findLastIndex(isWords)];
  const words = parts.map(({ type, text: part }, index) => {
    const own = type === 'text' ? accent(part) : part;
    const opened = index === first ? own.replace(/\S/u, '⟦$&') : own;
    return index === last ? opened.replace(/\s*$/, (space) => `${padding(text.length)}⟧${space}`) : opened;
  });
  return words.join('');
}
