/**
 * Pages for translators: what is missing, outdated or faulty, and what to do first. Plain values, ready
 * to lay out; addresses are ready for `href`.
 */
import type { Diagnostic, SeverityCounts } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import type { LocalizedText, PageFrame } from '../pages/page.ts';
import type { Translation } from '../topic.ts';
import type { StatusCounts } from './status-report.ts';
import type { SectionStatus, StatusEvidence } from './status-row.ts';

/** What a cell of the picture shows: status, and origin where there is a text. */
export const CELL_STATES = ['human', 'machine', 'unknown', 'outdated', 'missing'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** Topics in a row, in reading order: for each state an SVG path in units of one topic by one. */
export interface Strip {
  readonly topics: number;
  readonly paths: readonly { readonly state: CellState; readonly d: string }[];
}

/** A part of the TOC in a locale. */
export interface PartStatus {
  /** `undefined` for topics that no part holds. */
  readonly name: LocalizedText | undefined;
  /** `undefined` where the locale's page lists all topics itself. */
  readonly url: string | undefined;
  readonly counts: StatusCounts;
  readonly strip: Strip;
}

/** A topic in a list of things to do. */
export interface StatusTopic {
  readonly title: LocalizedText;
  readonly url: string;
  readonly state: CellState;
  readonly translation: Translation | undefined;
  readonly draft: boolean;
  /** Number of other topics that link here. */
  readonly inbound: number;
  readonly evidence: readonly StatusEvidence[];
  readonly sections: readonly SectionStatus[];
  readonly counts: SeverityCounts;
  /** The most severe findings; `counts` knows of all. */
  readonly findings: readonly Diagnostic[];
  /** State in every locale of the site, in its order. */
  readonly editions: readonly { readonly locale: Locale; readonly state: CellState; readonly url: string }[];
  readonly editUrl: string | undefined;
  /** Whether `editUrl` can be followed by a line, such as `#L12`. */
  readonly editsLines: boolean;
  /** Side by side with another edition. */
  readonly beside: { readonly locale: Locale; readonly url: string } | undefined;
  /** Command that starts the translation of a missing topic. */
  readonly command: string | undefined;
}

/** Status of a locale, or of a part of it. */
export interface StatusPage extends PageFrame {
  readonly kind: 'status';
  readonly part: { readonly name: LocalizedText | undefined } | undefined;
  /** Address of the locale's status, and of all locales together. */
  readonly up: { readonly locale: string; readonly all: string };
  readonly counts: StatusCounts;
  /** All parts; empty on the page of a part. */
  readonly parts: readonly PartStatus[];
  /** Of a locale what is to be done, most linked first; of a part every topic, in the same order. */
  readonly topics: readonly StatusTopic[];
  /** Number of topics that are not listed here. */
  readonly unlisted: number;
}

/** Status of all locales: parts by locales. In the interface language of the default locale. */
export interface StatusOverview extends PageFrame {
  readonly kind: 'status-overview';
  readonly locales: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly url: string;
    readonly counts: StatusCounts;
  }[];
  /** Each with one entry a locale, in the order of `locales`. */
  readonly parts: readonly {
    readonly name: LocalizedText | undefined;
    readonly locales: readonly PartStatus[];
  }[];
}

/** Address of a status page below its locale. */
export interface StatusAddress {
  readonly locale: Locale;
  /** Name of a part in the address; `undefined` for the page of the whole locale. */
  readonly part: string | undefined;
}

/** All status pages, made when asked for. `get` throws for an address that the site does not have. */
export interface StatusPages {
  /** Empty where the site has none. */
  addresses(): readonly StatusAddress[];
  getPage(address: StatusAddress): StatusPage;
  getOverview(): StatusOverview;
}
