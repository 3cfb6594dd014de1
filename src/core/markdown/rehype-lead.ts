/**
 * The lead: what the first paragraph of running text says, for descriptions and previews.
 */
import type { Element } from 'hast';
import { shorten } from '../text/shorten.ts';
import { bodyPlugin } from './body-draft.ts';
import { foldSpace, textOf } from './tree.ts';

/** Longest lead in columns, ellipsis aside. */
const MAX_LENGTH = 300;

/** Reads the first top-level paragraph with words in it. */
export const rehypeLead = bodyPlugin((tree, draft) => {
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue;
    const text = foldSpace(textOf(child as Element));
    if (!/\p{L}{2}/u.test(text)) continue;
    draft.lead = shorten(text, MAX_LENGTH);
    return;
  }
});
