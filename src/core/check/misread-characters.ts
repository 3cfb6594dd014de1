/** What is left of UTF-8 that was read as Windows-1252 and saved so, and what it was before. */
import type { Hit } from './search-text.ts';

/** Misread characters of a text, in its order; `text` is what was meant, `undefined` where that is lost. */
export function* findMisread(text: string, language: string): Iterable<Hit> {
  const own = OWN_LETTERS[language];
  for (const { 0: written, index } of text.matchAll(PATTERN)) {
    const isLost = written.startsWith('\uFFFD');
    const meant = isLost ? undefined : decodeAgain(written, own);
    if (isLost || meant !== undefined) yield { start: index, end: index + written.length, text: meant };
  }
}

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
