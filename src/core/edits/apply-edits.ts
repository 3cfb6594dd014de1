/**
 * Applies edits to the text of a file as it stands on disk. Edits speak of the text without byte order
 * mark and with `\n` line ends; mark and line ends of the file stay what they are.
 */
import type { Edit } from '../diagnostic.ts';

/**
 * The text after all edits. `raw` is the decoded file; edits are sorted and do not overlap, else this
 * throws. New lines get the line end that the file has first.
 */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const toRaw = rawOffsets(raw);
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const parts: string[] = [];
  let from = 0;
  let last = 0;
  for (const { start, end, text } of edits) {
    if (start < last || end < start) throw new RangeError('Edits overlap or are not sorted.');
    parts.push(raw.slice(from, toRaw(start)), text.replaceAll('\n', lineEnd));
    from = toRaw(end);
    last = end;
  }
  return parts.join('') + raw.slice(from);
}

/** Offsets in the raw text for offsets in the normalized one, asked for in ascending order. */
function rawOffsets(raw: string): (offset: number) => number {
  const shift = raw.startsWith('\uFEFF') ? 1 : 0;
  if (!raw.includes('\r\n')) return (offset) => offset + shift;
  let normal = 0;
  let at = shift;
  return (offset) => {
    while (normal < offset) {
      at += raw.startsWith('\r\n', at) ? 2 : 1;
      normal += 1;
    }
    return at;
  };
}
