/**
 * The part of a bundle's `pagefind.js` that is used here; the package describes only its Node side.
 */
import type { Match } from '../query/soften-and.ts';

/** Options of the index. */
export interface PagefindOptions {
  readonly basePath?: string;
  readonly excerptLength: number;
  readonly excerptEllipsis: string;
  /** Goes into the address of the one file whose name does not change with its content. */
  readonly metaCacheTag: string;
  readonly ranking: {
    /** From 0 to 1: how much less a word says in a long text. */
    readonly pageLength: number;
    /** How much more a word says in a field than in the text. */
    readonly metaWeights: Readonly<Record<string, number>>;
  };
}

/** An index, open. */
export interface PagefindIndex {
  search(term: string): Promise<{ readonly results: readonly PagefindMatch[] }>;
}

/** What `pagefind.js` exports. */
export interface PagefindModule extends PagefindIndex {
  options(options: PagefindOptions & { readonly noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
}

/** A match whose document is still to be fetched. */
export interface PagefindMatch extends Match {
  /** Where in the text the words stand; empty when they stand in metadata only. */
  readonly words: readonly number[];
  /** Names of the metadata that the words stand in, the title among them. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<PagefindDocument>;
}

/** A document with what was found in it. Excerpts are text with `<mark>`, `&lt;` and `&gt;`. */
export interface PagefindDocument {
  /** Address as indexed. */
  readonly raw_url: string;
  readonly excerpt: string;
  /** All of its text. */
  readonly content: string;
  readonly meta: Readonly<Partial<Record<string, string>>>;
  readonly sub_results: readonly PagefindSection[];
}

/** A part of a document between headings; the part before the first one has no anchor. */
export interface PagefindSection {
  readonly title: string;
  readonly anchor?: { readonly id: string };
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
