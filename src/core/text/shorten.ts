/**
 * Shortens running text for previews. Whole sentences read best; what is cut inside one ends in an
 * ellipsis between words.
 */

/** A sentence's end: words and a full stop, and what follows can begin a sentence. `z. B.` is none. */
const SENTENCE_END =
  /\s+(?=[¿¡"„“«‹(]?[\p{Lu}\p{Lo}\p{N}])(?<=[\p{L}\p{N})]{2}[.!?…][»“”"'’)]*\s+)|(?<=[。！？])/gu;

const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The whole sentences that fit; where they would leave less than a third, as many words as fit. A
 * Korean, Chinese or Japanese character takes two columns, any other UTF-16 code unit one.
 */
export function shorten(text: string, columns: number): string {
  const length = unitsIn(text, columns);
  if (text.length <= length) return text;
  const ends = [...text.slice(0, length + 2).matchAll(SENTENCE_END)].map(({ index }) => index);
  const end = ends.findLast((index) => index <= length) ?? 0;
  return end * 3 >= length ? text.slice(0, end) : cutAtWord(text, length);
}

/** Text of at most `length` UTF-16 code units and an ellipsis, cut between words where there are any. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const space = head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : head.slice(0, length);
  return `${cut.replace(/[\s\p{P}\uD800-\uDBFF]+$/u, '')}…`;
}

function unitsIn(text: string, columns: number): number {
  if (!WIDE.test(text.slice(0, columns + 1))) return Math.min(text.length, columns);
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    width += WIDE.test(text.charAt(at)) ? 2 : 1;
    if (width > columns) return at;
  }
  return text.length;
}
