/** Images that the topic's own locale lacks, so that readers see another language's. */
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'image-from-other-locale',
  severity: 'info',
  description: 'an image that only another locale has',
  over: 'reference',
  check: ({ reference, meaning }) => {
    if (meaning.type !== 'media' || !meaning.foreign) return undefined;
    return {
      message: `This locale has no ${reference.target}; ${meaning.path} is shown instead.`,
      advice: 'Add a translated image at the same place if it contains text.',
    };
  },
};
