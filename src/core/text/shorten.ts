/**
 * Shortens running text for previews. Whole sentences read best; what is cut inside one ends in an
 * ellipsis between words. Lengths are in UTF-16 code units.
 */

/** A sentence's end: words and a full stop, and what follows can begin a sentence. `z. B.` is none. */
const SENTENCE_END =
  /(?<=[\p{L}\p{N})]{2}[.!?…][»“”"'’)]*)\s+(?=[¿¡"„“«‹(]?[\p{Lu}\p{Lo}\p{N}])|(?<=[。！？])/gu;

/** The whole sentences that fit; where they would leave less than a third, as many words as fit. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const ends = [...text.slice(0, length + 2).matchAll(SENTENCE_END)].map(({ index }) => index);
  const end = ends.findLast((index) => index <= length) ?? 0;
  return end * 3 >= length ? text.slice(0, end) : cutAtWord(text, length);
}

/** Text of at most `length` and an ellipsis, cut between words where there are any. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const space = head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : head.slice(0, length);
  return `${cut.replace(/[\s\p{P}\uD800-\uDBFF]+$/u, '')}…`;
}
