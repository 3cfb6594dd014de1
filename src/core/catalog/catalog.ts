/**
 * The catalog: everything known of the content, joined. It is built once and then only queried, so the
 * checker, the search index and the site see the same and cannot disagree.
 */
import type { Redirect, RedirectFile } from '../addresses/redirect.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { SectionIndex } from '../sections/section-index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Tocs } from '../toc/build-tocs.ts';
import type { TocFile } from '../toc/read-toc-file.ts';
import type { Topic } from '../topic.ts';
import type { Labels } from './labels.ts';
import type { MediaFile } from './media.ts';
import type { Surroundings } from './references.ts';

/** What a catalog is built of. */
export interface CatalogInput {
  readonly settings: Settings;
  readonly topics: readonly Topic[];
  readonly tocFiles: readonly TocFile[];
  readonly media: readonly MediaFile[];
  /** Redirection files; none unless given. */
  readonly redirectFiles?: readonly RedirectFile[];
  /** Findings of reading and parsing. */
  readonly diagnostics: readonly Diagnostic[];
}

/** All of it, joined. */
export interface Catalog extends Surroundings {
  readonly settings: Settings;
  readonly labels: Labels;
  readonly tocs: Tocs;
  readonly sections: SectionIndex;
  /** Topics that wait for translation and have no page, by path. */
  readonly drafts: readonly Topic[];
  /** Old addresses and where they lead, sorted. */
  readonly redirects: readonly Redirect[];
  /** All findings, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}
