/** Characters that were read in the wrong encoding and saved so. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'mojibake',
  severity: 'warning',
  description: 'characters that were read in the wrong encoding',
  over: 'edition',
  check: ({ source }) =>
    reportByLine(source, findMojibake(source.text), (written, { text }) => ({
      message: `\`${written}\` is what remains of a character that was read in the wrong encoding.`,
      advice: text === undefined ? 'Write the character that was meant.' : `Write \`${text}\`.`,
    })),
};

/** Bytes 0x80 to 0x9f in Windows-1252; the five that it leaves open stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const HIGH = `\u0080-\u00bf${WINDOWS_1252}`;
/** What UTF-8 looks like when read as Windows-1252. */
const PATTERN = new RegExp(`[ÂÃÄÅÐÑÎÏ][${HIGH}]|[àáâãäåæçèéêëìíîï][${HIGH}]{2}|\\uFFFD+`, 'gu');

function* findMojibake(text: string): Iterable<Hit> {
  for (const { 0: written, index } of text.matchAll(PATTERN)) {
    const meant = written.startsWith('\uFFFD') ? undefined : decodeAgain(written);
    if (meant === undefined && !written.startsWith('\uFFFD')) continue;
    yield { start: index, end: index + written.length, text: meant };
  }
}

/** The character that the bytes mean in UTF-8; `undefined` when they mean none, or one that nobody writes. */
function decodeAgain(written: string): string | undefined {
  const bytes = Uint8Array.from(Array.from(written), toByte);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[\p{L}\p{P}\p{S}\u00a0]$/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function toByte(character: string): number {
  const index = WINDOWS_1252.indexOf(character);
  return index === -1 ? character.charCodeAt(0) & 0xff : 0x80 + index;
}
