/** Images of other sites, which are linked to instead of shown. */
import { quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'image-from-other-site',
  severity: 'warning',
  description: 'an image that lies on another site',
  over: 'reference',
  check: ({ reference, meaning }) => {
    if (reference.kind !== 'image' || meaning.type !== 'external') return undefined;
    return {
      message: `The image ${quoteTarget(reference.target)} lies on another site, so readers get a link to it.`,
      advice: 'Put a copy of the image beside the topic.',
    };
  },
};
