/**
 * Settings of a site after defaults are applied. `parse-settings.ts` makes them from what people write.
 */
import type { Severity } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';

/** Everything the catalog and its pages depend on beside the content. */
export interface Settings {
  /** Name of the site per locale; `undefined` where it is to be learned from the content. */
  readonly title: Readonly<Record<string, string>> | undefined;
  /** In the order in which the site lists them. At least one. */
  readonly locales: readonly Locale[];
  /** Where `/` leads when nothing is known of the reader. */
  readonly defaultLocale: Locale;
  /** What the others are translated from, where that is known. */
  readonly sourceLocale: Locale | undefined;
  /** For each locale, all others in the order in which they stand in for it. */
  readonly fallback: ReadonlyMap<Locale, readonly Locale[]>;
  /** Origin such as `https://docs.example.com`, without a path; `undefined` when not known. */
  readonly site: string | undefined;
  /** Path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Address to edit a file; `{path}` and `{locale}` are filled in. */
  readonly editLink: string | undefined;
  /** Severities of rules that the site sets itself; rules not named have their own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Whether the site has status pages, and whether they show all findings of a check. */
  readonly statusPages: boolean | 'checked';
  /** Whether drafts have pages. */
  readonly drafts: boolean;
  /** Locale of pseudo-translated text, the last one; `undefined` where the site has none. */
  readonly pseudoLocale: Locale | undefined;
}
