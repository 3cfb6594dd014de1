/** Origin and age of a page's text, ready to lay out. `page-freshness.ts` builds it. */
import type { Locale } from '../locale.ts';
import type { EvidenceKind, Relation } from './evidence.ts';

/** A date for machines and in the reader's words. */
export interface DatedText {
  readonly iso: string;
  readonly text: string;
}

/** Twins that stand to the page's text in the same way, by the same evidence. */
export interface TwinGroup {
  /** How this text stands to them. */
  readonly relation: Exclude<Relation, 'unknown'>;
  /** What decided. */
  readonly kind: EvidenceKind;
  /** At least one. */
  readonly locales: readonly Locale[];
  /** Dates of this text and of theirs, where both are known. */
  readonly dates:
    | {
        readonly kind: Exclude<EvidenceKind, 'source-hash'>;
        readonly own: DatedText;
        readonly other: DatedText;
      }
    | undefined;
}

/** A place where this text and its twins do not have the same sections. */
export type DriftMark =
  | {
      readonly type: 'extra';
      /** ID of a section of the page. */
      readonly section: string;
      /** Locales whose editions lack it. */
      readonly absentIn: readonly Locale[];
    }
  | {
      readonly type: 'missing';
      /** ID of the section that it would stand before; `undefined` at the end. */
      readonly before: string | undefined;
      /** Heading in another language. */
      readonly text: string;
      readonly locale: Locale;
      readonly url: string;
    };

/** What a page tells of its text. */
export interface PageFreshness {
  readonly status: 'outdated' | 'current';
  /** Start of the hash of the source revision. */
  readonly revision: string | undefined;
  /** When the source was handed off for translation. */
  readonly handoff: DatedText | undefined;
  /** Date of the file's own front matter. */
  readonly dated: DatedText | undefined;
  readonly twins: readonly TwinGroup[];
  readonly drift: readonly DriftMark[];
}
