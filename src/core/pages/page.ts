/**
 * Pages: plain values that hold everything their templates show. Nothing is decided when laying out.
 * All addresses are ready for `href`: they start with the site's base path and are percent-encoded.
 */
import type { AssetId } from '../asset-id.ts';
import type { PageFreshness } from '../freshness/freshness.ts';
import type { Locale } from '../locale.ts';
import type { Slug, Translation } from '../topic.ts';

/** A run of text with the language it is in. */
export interface LocalizedText {
  readonly text: string;
  /** Locale of `text`; differs from the page's locale where there is no translation. */
  readonly locale: Locale;
}

/** An entry of a navigation list. */
export interface NavLink extends LocalizedText {
  readonly url: string;
  /** Whether the target is a fallback page: it exists in another locale only. */
  readonly fallback: boolean;
  /** Number of entries directly below it. */
  readonly children: number;
}

/** One language of the switcher. Every locale of the site has exactly one. */
export interface SwitcherEntry {
  readonly locale: Locale;
  /** Name of the language in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly url: string;
  /** `missing`: no twin there; the address leads to that locale's fallback page. */
  readonly state: 'current' | 'twin' | 'missing';
}

/** Heading in the page's outline. */
export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
  readonly children: readonly OutlineEntry[];
}

/** A section of the page with its counterparts. */
export interface PageSection {
  /** ID of its heading on this page. */
  readonly id: string;
  /** Shared with the same section in all other languages. */
  readonly key: string;
  /** The same section in other editions, `#` and ID included in the address. */
  readonly twins: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly direction: 'ltr' | 'rtl';
    readonly url: string;
  }[];
}

/** What the page says of its own translation. */
export interface Provenance {
  readonly translation: Translation;
  /** Best evidence of when the text was last changed: body date, else `ms.date`. */
  readonly date: { readonly iso: string; readonly text: string } | undefined;
  /** Edition of the product documentation, such as `OCS.15`. */
  readonly edition: string | undefined;
}

/** What all kinds of pages share. */
export interface PageFrame {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** Name of the whole site. */
  readonly siteTitle: string;
  /** For `<title>` and previews; in `titleLocale`. */
  readonly title: string;
  readonly titleLocale: Locale;
  readonly description: string;
  readonly url: string;
  /** Absolute where the site's URL is known, else the path; fallback pages name the original. */
  readonly canonical: string;
  /** Real twins including itself, for hreflang. Empty on fallback pages. */
  readonly alternates: readonly { readonly locale: Locale; readonly url: string }[];
  /** Address for readers whose language is not among the alternates; set where these are. */
  readonly defaultAlternate: string | undefined;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  readonly switcher: readonly SwitcherEntry[];
  readonly links: SiteLinks;
}

/** Addresses of the locale's fixed pages. */
export interface SiteLinks {
  readonly root: string;
  readonly home: string;
  readonly toc: string;
  readonly search: string;
  /** JSON of the whole TOC, see `toc-file.ts`. */
  readonly tocFile: string;
  /** Folder of the locale's search bundle, with a slash at the end. */
  readonly searchBundle: string;
}

/** A topic, or another locale's text standing in for it. */
export interface TopicPage extends PageFrame {
  readonly kind: 'topic';
  readonly assetId: AssetId;
  readonly slug: Slug;
  /** Locale of the text; differs from `locale` on a fallback page. */
  readonly contentLocale: Locale;
  readonly contentDirection: 'ltr' | 'rtl';
  /** Set on fallback pages: where the text comes from. */
  readonly fallback: { readonly name: string; readonly originalUrl: string } | undefined;
  readonly heading: string;
  /** Trusted HTML: sanitized, references resolved. */
  readonly body: string;
  readonly outline: readonly OutlineEntry[];
  /** The source text of a bilingual edition. */
  readonly source: { readonly url: string; readonly locale: Locale | undefined } | undefined;
  /** All sections in document order. */
  readonly sections: readonly PageSection[];
  /** From the site's top to the parent. */
  readonly breadcrumbs: readonly NavLink[];
  readonly parent: NavLink | undefined;
  /** The topics beside it in TOC order, itself included; of very many those around it. */
  readonly siblings: readonly (NavLink & { readonly current: boolean })[];
  readonly children: readonly NavLink[];
  /** How many are left out of these lists. */
  readonly unlisted: { readonly siblings: number; readonly children: number };
  readonly previous: NavLink | undefined;
  readonly next: NavLink | undefined;
  readonly provenance: Provenance;
  readonly freshness: PageFreshness;
  /** Address in all languages; a topic without an asset ID of its own has none. */
  readonly permanentUrl: string | undefined;
  /** Address of the Markdown as published. */
  readonly markdownUrl: string;
  readonly editUrl: string | undefined;
}

/** How much of the site exists in a locale. */
export interface Coverage {
  readonly assets: number;
  readonly translated: number;
  readonly human: number;
  readonly machine: number;
}

/** Start page of a locale. */
export interface HomePage extends PageFrame {
  readonly kind: 'home';
  /** The topic on top of the TOC where there is exactly one. */
  readonly start: NavLink | undefined;
  readonly lead: LocalizedText | undefined;
  readonly sections: readonly (NavLink & {
    readonly lead: LocalizedText | undefined;
    readonly topics: number;
    /** The first topics below it. */
    readonly below: readonly NavLink[];
  })[];
  readonly coverage: Coverage;
}

/** Entry of a locale's TOC, ready to lay out. */
export interface TocEntry extends LocalizedText {
  /** `undefined` for a group without a topic of its own; absolute for an entry that leads to another site. */
  readonly url: string | undefined;
  readonly fallback: boolean;
  readonly children: readonly TocEntry[];
}

/** The whole TOC of a locale on one page. */
export interface TocPage extends PageFrame {
  readonly kind: 'toc';
  readonly entries: readonly TocEntry[];
  readonly topics: number;
}

/** Search page and localized not-found page: a frame around what the browser fills in. */
export interface PlainPage extends PageFrame {
  readonly kind: 'search' | 'not-found';
}

/** Address `/`: offers every locale. */
export interface RootPage {
  readonly kind: 'root';
  readonly siteTitle: string;
  readonly defaultLocale: Locale;
  readonly locales: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly direction: 'ltr' | 'rtl';
    readonly url: string;
    readonly coverage: Coverage;
  }[];
  readonly canonical: string;
}
