/** Characters that were read in the wrong encoding and saved so. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'mojibake',
  severity: 'warning',
  description: 'characters that were read in the wrong encoding',
  over: 'edition',
  check: ({ writing, source }) =>
    reportByLine(source, findMojibake(source.text, OWN_LETTERS[writing.language]), (written, { text }) => ({
      message: `\`${written}\` is what remains of a character that was read in the wrong encoding.`,
      advice: text === undefined ? 'Write the character that was meant.' : `Write \`${text}\`.`,
    })),
};

/** Letters of three bytes, which only languages that use them can have lost. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  ko: /^\p{sc=Hangul}$/u,
  ja: /^[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]$/u,
  zh: /^\p{sc=Han}$/u,
};

/** Bytes 0x80 to 0x9f in Windows-1252; the five that it leaves open stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const HIGH = `\u0080-\u00bf${WINDOWS_1252}`;
/** What UTF-8 looks like when read as Windows-1252. */
const PATTERN = new RegExp(`[ÂÃ][${HIGH}]|[àáâãäåæçèéêëìíîï][${HIGH}]{2}|\\uFFFD+`, 'gu');

function* findMojibake(text: string, own: RegExp | undefined): Iterable<Hit> {
  for (const { 0: written, index } of text.matchAll(PATTERN)) {
    const meant = written.startsWith('\uFFFD') ? undefined : decodeAgain(written, own);
    if (meant === undefined && !written.startsWith('\uFFFD')) continue;
    yield { start: index, end: index + written.length, text: meant };
  }
}

/** The character that the bytes mean in UTF-8; `undefined` when they mean none, or one that nobody writes. */
function decodeAgain(written: string, own: RegExp | undefined): string | undefined {
  const bytes = Uint8Array.from(Array.from(written), toByte);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^(?:[\u00a0-\u00ff]|[\u2010-\u2bff])$/u.test(text) || own?.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function toByte(character: string): number {
  const index = WINDOWS_1252.indexOf(character);
  return index === -1 ? character.charCodeAt(0) & 0xff : 0x80 + index;
}
