/**
 * Bilingual editions hold each sentence twice: the translation, then the source in a span of its own.
 * A body shows the translation only; the source becomes a tree of the same blocks beside it.
 */
import type { Element, Root } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { eachElement, rewrite } from './tree.ts';

/** Takes the source text of bilingual editions out, and keeps it in the draft. */
export const rehypeBilingual = bodyPlugin((tree, draft) => {
  if (!hasSource(tree)) return;
  const source = structuredClone(tree);
  rewrite(source, (element) => {
    if (isSource(element)) return element.children;
    return isTranslation(element) ? [] : undefined;
  });
  draft.source = source;
  rewrite(tree, (element) => {
    delete element.properties.dataTtuId;
    return isSource(element) ? [] : undefined;
  });
});

function hasSource(tree: Root): boolean {
  let found = false;
  eachElement(tree, (element) => {
    found ||= isSource(element);
  });
  return found;
}

function isSource({ tagName, properties }: Element): boolean {
  const classes = properties.className;
  return tagName === 'span' && Array.isArray(classes) && classes.includes('sxs-lookup');
}

function isTranslation({ tagName, properties }: Element): boolean {
  return tagName === 'span' && properties.dataTtuId !== undefined;
}
