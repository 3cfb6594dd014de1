/**
 * Excerpts as values: text with marks, never HTML to be trusted.
 */

/** A run of text; marked where it was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Reads an excerpt of the index, leaving out `title` where it begins with the end of that. */
export function parseExcerpt(excerpt: string, title = ''): readonly ExcerptPart[] {
  const parts = excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, at) => ({ text: decode(text), marked: at % 2 === 1 }));
  const plain = parts.map(({ text }) => text).join('');
  return joinMarks(dropStart(parts, titleLength(plain, title))).filter(({ text }) => text !== '');
}

function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
}

/** Length of what stands of the title at the start, `… Server. ` or `Der Server. `; 0 when nothing follows it. */
function titleLength(plain: string, title: string): number {
  const start = plain.startsWith('… ') ? 2 : 0;
  const words = title.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const end = `${words.slice(from).join(' ')}. `;
    if (plain.startsWith(end, start) && end.length > 2) return start + end.length;
  }
  return 0;
}

function dropStart(parts: readonly ExcerptPart[], length: number): readonly ExcerptPart[] {
  let left = length;
  return parts.map(({ text, marked }) => {
    const dropped = Math.min(left, text.length);
    left -= dropped;
    return { text: text.slice(dropped), marked };
  });
}

/** Marks that only a space parts become one. */
function joinMarks(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    const gap = joined.at(-1);
    const before = joined.at(-2);
    if (part.marked && before?.marked && gap?.text === ' ') {
      joined.splice(-2, 2, { text: `${before.text} ${part.text}`, marked: true });
    } else joined.push(part);
  }
  return joined;
}
