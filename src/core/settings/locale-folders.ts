/**
 * Which folders of the content are locales. Folder names decide nothing silently: a folder with topics
 * whose name is no language tag is reported with the name it should have.
 */
import { closest, distance } from 'fastest-levenshtein';
import { type Locale, parseLocale } from '../locale.ts';

/** A folder directly below the content folder. */
export interface ContentFolder {
  readonly name: string;
  /** Whether there are Markdown files in it, at any depth. */
  readonly hasTopics: boolean;
}

const englishNames = { type: 'language', fallback: 'none' } as const;

/**
 * Reads a folder name as a locale. Stricter than `parseLocale`: `english` is well-formed as a tag but
 * names no language, and a folder `images` must not become an edition.
 */
export function parseFolderLocale(name: string): Locale | undefined {
  const locale = parseLocale(name);
  return locale && languageKnown(locale) ? locale : undefined;
}

/** Nearest language tag to a name such as `english`, `Deutsch`, `pt_BR` or `ger`. */
export function suggestLocale(name: string): string | undefined {
  const tag = parseFolderLocale(name.replaceAll('_', '-'));
  if (tag) return Intl.getCanonicalLocales(tag)[0];
  const tags = languageTagsByName();
  const nearest = closest(name.toLowerCase(), [...tags.keys()]);
  return distance(name.toLowerCase(), nearest) <= name.length / 4 ? tags.get(nearest) : undefined;
}

function languageKnown(locale: Locale): boolean {
  const language = new Intl.Locale(locale).language;
  return new Intl.DisplayNames(['en'], englishNames).of(language) !== undefined;
}

/** Names of all languages with a two-letter code, in English and in themselves, lower-cased. */
function languageTagsByName(): ReadonlyMap<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  const english = new Intl.DisplayNames(['en'], englishNames);
  const named = tags.filter((tag) => english.of(tag) !== undefined);
  return new Map(
    named.flatMap((tag) => [
      [String(english.of(tag)).toLowerCase(), tag],
      [String(new Intl.DisplayNames([tag], { type: 'language' }).of(tag)).toLowerCase(), tag],
    ]),
  );
}
