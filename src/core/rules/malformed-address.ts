/** Addresses that no browser could follow. */
import { brokenAdvice, quoteTarget } from '../check/broken-reference.ts';
import type { ReferenceRule } from '../check/rule.ts';
import type { Reference } from '../topic.ts';

export const rule: ReferenceRule = {
  id: 'malformed-address',
  severity: 'error',
  description: 'an address that cannot be understood',
  over: 'reference',
  check: (resolved, around) => {
    const { meaning, reference } = resolved;
    if (meaning.type !== 'broken' || meaning.reason !== 'malformed-address') return undefined;
    if (isBareAddress(reference)) return undefined;
    return {
      message: `The address ${quoteTarget(reference.target)} cannot be understood, so the link is shown as text.`,
      advice: brokenAdvice(resolved, around),
    };
  },
};

/** An address in a text that no one made a link, such as `https://dialin.\\<domain>`, is an example. */
function isBareAddress({ target, text }: Reference): boolean {
  const plain = (address: string) => address.replace(/%[0-9a-f]{2}|[^\x21-\x7e]|\\/gi, '');
  return /^(?:https?:|www\.)/i.test(text) && plain(target).startsWith(plain(text).slice(0, 12));
}
