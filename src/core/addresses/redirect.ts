/** Redirects: old addresses that lead to pages of today. `build-redirects.ts` makes them. */
import type { AssetId } from '../asset-id.ts';
import type { Place } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';

/** An old address and where it leads, ready to publish: never a chain, never onto a real page's address. */
export interface Redirect {
  /** Path below the base, decoded; ends in a slash unless it names an HTML file. */
  readonly from: string;
  /** Address for `href`: with the base and percent-encoded, or of another site. */
  readonly to: string;
  /** Locale whose readers the old address had, where that is known. */
  readonly locale: Locale | undefined;
}

/** A redirection file as docfx reads them. */
export interface RedirectFile {
  /** Path relative to the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A redirect as somebody asked for it. */
export interface RedirectRequest {
  /** Path below the base, as in `Redirect`. */
  readonly from: string;
  readonly target: RedirectTarget;
  readonly locale: Locale | undefined;
  readonly place: Place;
}

/** Where a request leads: a topic for readers of a locale, a path of this site, or another site. */
export type RedirectTarget =
  | { readonly type: 'topic'; readonly assetId: AssetId; readonly locale: Locale; readonly suffix: string }
  | { readonly type: 'path'; readonly path: string; readonly written: string; readonly suffix: string }
  | { readonly type: 'external'; readonly url: string };
