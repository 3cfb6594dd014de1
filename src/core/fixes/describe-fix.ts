/** What a fix does to a text, short enough for a line. */

import type { Diagnostic } from '../diagnostic.ts';
import { applyEdits } from '../edits/apply-edits.ts';

/** A finding that was fixed, with the words that were changed. */
export interface FixedFinding {
  readonly finding: Diagnostic;
  readonly before: string;
  readonly after: string;
}

const MOST_CHARACTERS = 60;

/** Describes the fix of a finding; `text` is the file before it, as edits expect it. */
export function describeFix(finding: Diagnostic, text: string): FixedFinding {
  const edits = (finding.fix ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const start = wordStart(text, edits[0]?.start ?? 0);
  const end = wordEnd(text, edits.at(-1)?.end ?? 0);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const before = text.slice(start, end);
  return { finding, before: shown(before), after: shown(applyEdits(before, moved)) };
}

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/\s/.test(text[at - 1] ?? ' ')) at -= 1;
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/\s/.test(text[at] ?? ' ')) at += 1;
  return at;
}

/** Signs that nobody sees are shown by their numbers; nothing is shown as such. */
function shown(words: string): string {
  const visible = words
    .replaceAll('\n', '⏎')
    .replace(/[\p{C}\p{Z}]/gu, (sign) =>
      sign === ' ' ? sign : `\\u{${sign.codePointAt(0)?.toString(16).toUpperCase()}}`,
    );
  if (visible === '') return '∅';
  const signs = [...visible];
  return signs.length > MOST_CHARACTERS ? `${signs.slice(0, MOST_CHARACTERS - 1).join('')}…` : visible;
}
