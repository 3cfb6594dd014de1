/** Addresses that no browser could follow. */
import { brokenAdvice, quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';

export const rule: ReferenceRule = {
  id: 'malformed-address',
  severity: 'error',
  description: 'an address that cannot be understood',
  over: 'reference',
  check: (resolved, around) => {
    const { meaning, reference } = resolved;
    if (meaning.type !== 'broken' || meaning.reason !== 'malformed-address') return undefined;
    return {
      message: `The address ${quoteTarget(reference.target)} cannot be understood, so the link is shown as text.`,
      advice: brokenAdvice(resolved, around),
    };
  },
};
