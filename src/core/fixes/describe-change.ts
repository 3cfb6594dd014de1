/** What edits make of a text, short enough to be read beside a finding. */
import type { Edit } from '../diagnostic.ts';

/** The place of edits before and after them. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** How much is shown on either side of the edits, in UTF-16 code units. */
const AROUND = 16;
/** Edits that lie further apart are many changes; the first ones are shown. */
const LONGEST = 120;
const LINE_END = /\n[\s\S]*/;

/** The words around sorted edits of a text, within their line; what nobody sees is named. */
export function describeChange(text: string, edits: readonly Edit[]): Change | undefined {
  const [first] = edits;
  if (!first) return undefined;
  const shown = edits.filter(({ end }) => end - first.start <= LONGEST);
  const end = Math.max(first.end, ...shown.map((edit) => edit.end));
  const head = text.slice(Math.max(0, first.start - AROUND), first.start).replace(/^[\s\S]*\n|^[^\s]*\s/, '');
  const tail = text.slice(end, end + AROUND).replace(LINE_END, '');
  const middle = shown.map((edit, index) => edit.text + text.slice(edit.end, shown[index + 1]?.start ?? end));
  return {
    before: nameUnseen(head + text.slice(first.start, end) + tail),
    after: nameUnseen(head + middle.join('') + tail),
  };
}

function nameUnseen(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `[U+${code.padStart(4, '0')}]`;
  });
}
