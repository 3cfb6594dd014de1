/**
 * What people write in `astro.config.ts`. Every option has a sensible default, so `hexapla()` alone
 * publishes the folder `content`. `parse-settings.ts` turns options into settings.
 */

import type { Severity } from '../diagnostic.ts';
import type { ParserName } from '../markdown/parsers.ts';

/** Options of the integration call `hexapla({ … })`. */
export interface HexaplaOptions {
  /**
   * Folder with one folder per locale, relative to the working directory.
   * @default 'content'
   */
  readonly content?: string;
  /**
   * Name of the site: one for all locales, or one per locale with `*` for the others.
   * @default learned from the content: the product name that its titles share
   * @example { de: 'Planungshandbuch', '*': 'Planning guide' }
   */
  readonly title?: string | Readonly<Record<string, string>>;
  /**
   * Locales in the order in which the site lists them.
   * @default the folders found, by name
   */
  readonly locales?: readonly string[];
  /**
   * Where `/` leads when nothing is known of the reader.
   * @default the source locale, else the first locale
   */
  readonly defaultLocale?: string;
  /**
   * Locale that the others are translated from. Leave it out where there is none.
   * @default undefined
   */
  readonly sourceLocale?: string;
  /**
   * Which locales stand in for one that lacks a topic, in this order; `*` is for locales without their
   * own entry. Locales not named follow after them.
   * @default locales of the same language, the default locale, the source locale, then the others
   * @example { ko: ['de', 'fr'], '*': ['fr'] }
   */
  readonly fallback?: Readonly<Record<string, readonly string[]>>;
  /**
   * Address of the finished site. A path in it is taken as `base`. Needed for canonical addresses and the sitemap.
   * @default undefined
   * @example 'https://docs.example.com'
   */
  readonly site?: string;
  /**
   * Path that the site lives under.
   * @default '/'
   * @example '/guides'
   */
  readonly base?: string;
  /**
   * Address where a reader can edit a topic; `{path}` (below the content folder) and `{locale}` are filled in.
   * @default undefined: no edit link
   * @example 'https://git.example.com/docs/edit/main/content/{path}'
   */
  readonly editLink?: string;
  /**
   * Markdown parser.
   * @default 'satteri'
   */
  readonly parser?: ParserName;
  /**
   * Severity of rules of `hexapla check`, by ID; `off` silences one. Errors can be lowered to `warning` only.
   * @default each rule's own, see `docs/rules`
   * @example { 'untranslated-toc-title': 'off', 'unknown-section': 'error' }
   */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /**
   * File of words that stay as they are in every language, one a line, relative to the working directory.
   * @default 'terms/do-not-translate.txt'; learned from the content where there is none
   */
  readonly doNotTranslate?: string;
  /**
   * File of the term base, relative to the working directory.
   * @default 'terms/terms.yml'; terms are not checked where there is none
   */
  readonly terms?: string;
  /**
   * Whether the site has pages that show translators what is missing, outdated or faulty: `/status/` for
   * all locales and `/<locale>/status/` for each. Search engines and the site's own search leave them out.
   * `'checked'`: with all findings of `hexapla check`, which makes a build longer; else with those that
   * reading the content gives.
   * @default true
   */
  readonly statusPages?: boolean | 'checked';
  /**
   * Whether drafts (topics with `hexapla.untranslated` in their front matter) have pages. Without them,
   * readers get the text that the draft was made of, in its own language. `hexapla dev` always shows drafts.
   * @default false
   */
  readonly drafts?: boolean;
  /**
   * Whether the site has a pseudo-locale, such as `de-XA`: the default locale's text, accented and
   * lengthened. What looks plain there cannot be translated. The flag `--pseudo` of `build` and `dev` sets it.
   * @default false
   */
  readonly pseudo?: boolean;
}
