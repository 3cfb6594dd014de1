/**
 * Bilingual editions hold each sentence twice: the translation, then the source in a span of its own.
 * A body shows the translation only.
 */
import { bodyPlugin } from './body-draft.ts';
import { rewrite } from './tree.ts';

/** Removes the source text of bilingual editions. */
export const rehypeBilingual = bodyPlugin((tree) => {
  rewrite(tree, ({ tagName, properties }) => {
    const classes = properties.className;
    const source = tagName === 'span' && Array.isArray(classes) && classes.includes('sxs-lookup');
    return source ? [] : undefined;
  });
});
