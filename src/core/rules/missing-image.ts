/** Images that do not exist in any locale. */
import { brokenFinding, quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'missing-image',
  severity: 'error',
  description: 'an image that no locale has',
  over: 'reference',
  check: (resolved, around) => {
    const { meaning, reference } = resolved;
    if (meaning.type !== 'broken' || meaning.reason !== 'missing-image') return undefined;
    const missing = `No locale has the image ${quoteTarget(reference.target)}`;
    return brokenFinding(resolved, around, { missing, outcome: 'its alternative text is shown' });
  },
};
