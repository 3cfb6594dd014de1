/**
 * The lead: what the first paragraph of running text says, for descriptions and previews.
 */
import type { Element } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { foldSpace, textOf } from './tree.ts';

/** Longest lead in UTF-16 code units, ellipsis aside. */
const MAX_LENGTH = 300;

/** Reads the first top-level paragraph with words in it. */
export const rehypeLead = bodyPlugin((tree, draft) => {
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue;
    const text = foldSpace(textOf(child as Element));
    if (!/\p{L}{2}/u.test(text)) continue;
    draft.lead = cutAtWord(text, MAX_LENGTH);
    return;
  }
});

/** Text of at most `length` characters and an ellipsis, cut between words where there are any. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const space = head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : head.slice(0, length);
  return `${cut.replace(/[\s\p{P}\uD800-\uDBFF]+$/u, '')}…`;
}
