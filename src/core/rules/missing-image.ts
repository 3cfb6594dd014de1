/** Images that do not exist in any locale. */
import { brokenAdvice, quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'missing-image',
  severity: 'error',
  description: 'an image that no locale has',
  over: 'reference',
  check: (resolved, around) => {
    const { meaning, reference } = resolved;
    if (meaning.type !== 'broken' || meaning.reason !== 'missing-image') return undefined;
    return {
      message: `No locale has the image ${quoteTarget(reference.target)}, so its alternative text is shown.`,
      advice: brokenAdvice(resolved, around),
    };
  },
};
