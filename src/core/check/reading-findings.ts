/**
 * Findings made on the way from files to catalog, where the fault stops or bends the reading itself.
 * They are named, documented and configured like rules.
 */
import type { Severity } from '../diagnostic.ts';
import type { RuleEntry } from './rule.ts';

const FINDINGS: readonly (readonly [id: string, severity: Severity, description: string])[] = [
  ['ambiguous-name', 'warning', 'two files whose names are one on other systems'],
  ['byte-order-mark', 'info', 'a byte order mark at the beginning of a file'],
  ['duplicate-asset-id', 'error', 'an asset ID that another topic of the locale has'],
  ['duplicate-slug', 'error', 'an address that another topic of the locale has'],
  ['duplicate-redirect', 'error', 'an old address that is given to two targets'],
  ['empty-file', 'error', 'a file without text'],
  ['file-too-large', 'error', 'a file too large to be a topic'],
  ['front-matter-language', 'error', 'front matter in another language than YAML'],
  ['glued-address', 'warning', 'an address with something stuck to its front'],
  ['ignored-file', 'info', 'a Markdown file that no locale has'],
  ['impossible-date', 'warning', 'a date that is none'],
  ['invalid-utf8', 'error', 'bytes that are not UTF-8'],
  ['link-outside-content', 'error', 'a symbolic link that leads out of the content folder'],
  ['malformed-asset-id', 'error', 'an asset ID that is none'],
  ['malformed-front-matter', 'error', 'front matter that is not valid YAML'],
  ['malformed-redirect', 'error', 'a redirect that makes no sense'],
  ['malformed-toc', 'error', 'a TOC file that cannot be read'],
  ['missing-asset-id', 'error', 'a topic without an asset ID'],
  ['missing-front-matter', 'error', 'a file without front matter'],
  ['missing-heading', 'error', 'a file without front matter and heading'],
  ['missing-title', 'warning', 'a topic without a title in its front matter'],
  ['redirect-conflict', 'warning', 'a redirect from an address at which a page stands'],
  ['redirect-cycle', 'error', 'a redirect that leads back to itself'],
  ['reserved-slug', 'warning', 'an address that belongs to the site itself'],
  ['second-h1', 'warning', 'a second first-level heading'],
  ['split-image-syntax', 'info', 'an image that a space between its brackets breaks'],
  ['split-link-syntax', 'info', 'a link that a space between its brackets breaks'],
  ['stray-front-matter-line', 'warning', 'a line of front matter that belongs to no key'],
  ['toc-cycle', 'warning', 'an entry of a TOC file that stands below itself'],
  ['toc-entry-without-file', 'warning', 'an entry of a TOC file whose topic no locale has'],
  ['too-complex', 'error', 'text nested too deep or too wide to be shown'],
  ['topic-not-in-toc', 'info', 'a topic that no TOC file names'],
  ['unclosed-front-matter', 'error', 'front matter that never ends'],
  ['unknown-html-tag', 'info', 'a tag that is no HTML element'],
  ['unreadable-file', 'error', 'a file that cannot be opened'],
  ['unknown-redirect-target', 'error', 'a redirect to a page that does not exist'],
  ['unknown-rule', 'warning', 'a comment that is to silence a rule and names none that there is'],
  ['unsafe-html', 'warning', 'HTML that topics may not have'],
  ['unsafe-image', 'error', 'an image that could do more than show a picture'],
  ['unsafe-link', 'warning', 'an address that topics may not have'],
  ['untranslated-section', 'warning', 'a section that is marked as not yet translated'],
  ['untranslated-topic', 'warning', 'a draft whose text is still in another language'],
  ['unusable-name', 'error', 'an image whose name a site cannot have'],
  ['unused-toc', 'warning', 'a TOC file that the table of contents does not use'],
];

/** All of them, by ID. */
export const readingFindings: readonly RuleEntry[] = FINDINGS.map(([id, severity, description]) => ({
  id,
  severity,
  description,
}));
