/**
 * The part of a bundle's `pagefind.js` that is used here; the package describes only its Node side.
 */
import type { Match } from '../query/soften-and.ts';

/** What `pagefind.js` exports. */
export interface PagefindModule {
  options(options: { readonly excerptLength: number; readonly excerptEllipsis: string }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindMatch[] }>;
}

/** A match whose document is still to be fetched. */
export interface PagefindMatch extends Match {
  data(): Promise<PagefindDocument>;
}

/** A document with what was found in it. Excerpts are text with `<mark>`, `&lt;` and `&gt;`. */
export interface PagefindDocument {
  /** Address as indexed. */
  readonly raw_url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly alt?: string };
  readonly sub_results: readonly PagefindSection[];
}

/** A part of a document between headings; the part before the first one has no anchor. */
export interface PagefindSection {
  readonly title: string;
  readonly anchor?: { readonly id: string };
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
