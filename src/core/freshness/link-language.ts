/**
 * The language of a link's words. Translations often leave the title of another topic as it was; such
 * words are found by comparing them with the titles of the target's editions.
 */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';

/**
 * Locale whose title the words are; `undefined` when they are the title in the text's own language, or
 * nobody's.
 */
export function findLinkLanguage(
  library: Library,
  words: string,
  link: { readonly textLocale: Locale; readonly target: AssetId },
): Locale | undefined {
  const editions = library.editions.get(link.target);
  const own = editions?.get(link.textLocale);
  if (!editions || (own && isTitle(own, words))) return undefined;
  for (const locale of library.settings.locales) {
    const twin = locale === link.textLocale ? undefined : editions.get(locale);
    if (twin && isTitle(twin, words)) return locale;
  }
  return undefined;
}

function isTitle({ heading, meta }: Topic, words: string): boolean {
  return words === heading || words === meta.title || words === meta.tocTitle;
}
