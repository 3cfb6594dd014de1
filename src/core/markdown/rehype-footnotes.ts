/**
 * Footnotes come under a heading in English, which is no section of the topic and not in its language.
 */
import { bodyPlugin } from './body-draft.ts';
import { rewrite } from './tree.ts';

/** Takes the heading of footnotes out. */
export const rehypeFootnotes = bodyPlugin((tree) => {
  rewrite(tree, ({ tagName, properties }, parent) => {
    const notes = parent.type === 'element' && parent.tagName === 'section';
    return notes && tagName === 'h2' && properties.id === 'footnote-label' ? [] : undefined;
  });
});
