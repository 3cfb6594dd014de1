/**
 * The first `h1` is the page's heading, which the page itself shows; a body has sections only.
 */
import { bodyPlugin, reportAt } from './body-draft.ts';
import { foldSpace, pointOf, type Replacement, rewrite, textOf } from './tree.ts';

/** Takes the first `h1` out and makes further ones sections. */
export const rehypeTitle = bodyPlugin((tree, draft) => {
  rewrite(tree, (element): Replacement => {
    if (element.tagName !== 'h1') return undefined;
    if (draft.heading === undefined) {
      draft.heading = foldSpace(textOf(element));
      return [];
    }
    element.tagName = 'h2';
    reportAt(draft, pointOf(element), SECOND_H1);
    return undefined;
  });
});

const SECOND_H1 = {
  ruleId: 'second-h1',
  severity: 'warning' as const,
  message: 'The topic has a second first-level heading; it is shown as a section.',
  advice: 'Begin the line with `##`.',
};
