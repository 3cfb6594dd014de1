/**
 * A topic is one Markdown file: an asset in one locale. The value holds everything later steps ask
 * of the file, with its body rendered once as a template whose references are still open.
 */
import type { AssetId } from './asset-id.ts';
import type { TopicSource } from './bilingual/topic-source.ts';
import type { Brand } from './brand.ts';
import type { Ignored } from './check/ignored.ts';
import type { Place } from './diagnostic.ts';
import type { Locale } from './locale.ts';

/** Address of a topic below its locale, without slashes at the ends; may contain inner slashes. */
export type Slug = Brand<string, 'Slug'>;

/** How the text came about, from `ms.translationtype`. */
export type Translation = 'human' | 'machine' | 'unknown';

/** Calendar date without a time zone, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** What front matter and the body's date line say about a topic. */
export interface TopicMeta {
  /** `title` as written. */
  readonly title: string;
  /** `TOCTitle` (or `TOCtitle`) as written. */
  readonly tocTitle: string | undefined;
  readonly translation: Translation;
  /** Date of the "last modified" line in the body. */
  readonly bodyDate: IsoDate | undefined;
  /** `ms.date`. */
  readonly date: IsoDate | undefined;
  /** `ms.lasthandoff`. */
  readonly handoffDate: IsoDate | undefined;
  /** `ms.openlocfilehash`: equal for twins translated from one source revision. */
  readonly sourceHash: string | undefined;
  /** ID in `ms:mtpsurl`, lower-cased, such as `gg398381`. */
  readonly libraryId: string | undefined;
  /** `mtps_version` without `v=`, such as `OCS.15`. */
  readonly edition: string | undefined;
  /** 1-based line of each key of the front matter, by the key as written. */
  readonly lines: Readonly<Record<string, number>>;
  /** Every other key, as written. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** A heading of the page with what it covers. */
export interface Section {
  /** The element's ID on the page. */
  readonly id: string;
  /** Language-neutral anchor of the edition, `<a name="…">`, where it has one. */
  readonly anchor: string | undefined;
  /** 2–6. */
  readonly depth: number;
  readonly text: string;
  /** 1-based line of the heading. */
  readonly line: number;
}

/** A link or image as written, still to be resolved. */
export interface Reference {
  readonly kind: 'link' | 'image';
  /** Target as written, percent-encoding kept. */
  readonly target: string;
  /** Link text or alternative text. */
  readonly text: string;
  /** ID of the section that it stands in; `undefined` before the first heading. */
  readonly section: string | undefined;
  /**
   * `item`: opens a bulleted item or is a whole paragraph, the form of a list of contents; `row`: opens a
   * table row; `inline`: part of a text.
   */
  readonly form: 'item' | 'row' | 'inline';
  readonly place: Place;
}

/** One Markdown file, parsed. */
export interface Topic {
  readonly locale: Locale;
  readonly assetId: AssetId;
  /** Path relative to the content folder, with `/`, locale folder included. */
  readonly path: string;
  readonly slug: Slug;
  readonly meta: TopicMeta;
  /** Text of the body's `h1`, else `meta.title`. */
  readonly heading: string;
  readonly sections: readonly Section[];
  /** IDs in the body that are no headings, for links to them. */
  readonly anchors: readonly string[];
  readonly references: readonly Reference[];
  /** Sanitized HTML of the body without its `h1`; references are open, see `body-template.ts`. */
  readonly body: string;
  /** Plain text of the first paragraph, for descriptions; may be empty. */
  readonly lead: string;
  /** Names of commands in the body; left out where there are none. */
  readonly commands?: readonly string[];
  /** Rules that comments in the file silence; left out where there are none. */
  readonly ignored?: readonly Ignored[];
  /** What it was translated from, in bilingual editions; left out elsewhere. */
  readonly source?: TopicSource;
  /** Digest of the bytes it was made of. */
  readonly digest: string;
}
