/** What the pages of this site allow themselves, as policy in their head and as headers of a host. */
import { metaPolicy } from '../core/headers/security-policy.ts';
import { securityHeaders } from '../core/headers/site-headers.ts';
import { APPLY_CHOICES } from './scripts/apply-choices.ts';

/** The one script that stands in pages themselves. */
const INLINE_SCRIPTS = [APPLY_CHOICES];

/** Content Security Policy of every page. Holds no double quote. */
export const PAGE_POLICY = metaPolicy(INLINE_SCRIPTS);

/** Headers that every answer of the site should carry. */
export const SITE_HEADERS = securityHeaders(INLINE_SCRIPTS);
