/** Links to topics that do not exist in any locale. */
import { brokenFinding, quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'unknown-topic',
  severity: 'error',
  description: 'a link to a topic that no locale has',
  over: 'reference',
  check: (resolved, around) => {
    const { meaning, reference } = resolved;
    if (meaning.type !== 'broken' || meaning.reason !== 'unknown-topic') return undefined;
    const missing = `No topic has the address ${quoteTarget(reference.target)}`;
    return brokenFinding(resolved, around, { missing, outcome: 'the link is shown as text' });
  },
};
