/** What can be wrong with redirects, in words. */
import type { Diagnostic, Place } from '../diagnostic.ts';

/** An entry that cannot be understood; `what` is a whole clause, such as `the alias "x" is no address`. */
export function malformedRedirect(place: Place, what: string, advice: string): Diagnostic {
  return {
    ...place,
    ruleId: 'malformed-redirect',
    severity: 'error',
    message: `No redirect is made: ${what}.`,
    advice,
  };
}

/** An old address at which a page stands today. */
export function redirectConflict(place: Place, from: string): Diagnostic {
  return {
    ...place,
    ruleId: 'redirect-conflict',
    severity: 'warning',
    message: `A page of this site stands at "/${from}", so nothing is redirected from there.`,
    advice: 'Take this address out, or give the page another one.',
  };
}

/** An old address that was already given to another target. */
export function duplicateRedirect(place: Place, from: string, to: string): Diagnostic {
  return {
    ...place,
    ruleId: 'duplicate-redirect',
    severity: 'error',
    message: `"/${from}" already leads to ${to}; an old address can have one target only.`,
    advice: 'Take the address out in one of the two places.',
  };
}

/** A redirect whose target does not exist. */
export function unknownRedirectTarget(place: Place, target: string): Diagnostic {
  return {
    ...place,
    ruleId: 'unknown-redirect-target',
    severity: 'error',
    message: `No page of this site has the address "${target}", so readers of the old address would find nothing.`,
    advice: 'Name a topic that exists, by its address or its file.',
  };
}

/** A redirect that leads back to itself, by way of the given paths. */
export function redirectCycle(place: Place, paths: readonly string[]): Diagnostic {
  return {
    ...place,
    ruleId: 'redirect-cycle',
    severity: 'error',
    message: `This redirect leads back to itself: ${paths.map((path) => `/${path}`).join(' → ')}.`,
    advice: 'Let one of these addresses lead to a page.',
  };
}
