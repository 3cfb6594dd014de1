/** Links to topics that do not exist in any locale. */
import { brokenAdvice, quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'unknown-topic',
  severity: 'error',
  description: 'a link to a topic that no locale has',
  over: 'reference',
  check: (resolved, around) => {
    const { meaning, reference } = resolved;
    if (meaning.type !== 'broken' || meaning.reason !== 'unknown-topic') return undefined;
    return {
      message: `No topic has the address ${quoteTarget(reference.target)}, so the link is shown as text.`,
      advice: brokenAdvice(resolved, around),
    };
  },
};
