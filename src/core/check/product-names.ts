/** Names that begin with a capital wherever they stand, with the patterns by which their faults are found. */
import type { Catalog } from '../catalog/catalog.ts';
import type { KeptWord } from '../terms/learn-kept-words.ts';

/** A name; patterns are to be used with `matchAll`. */
export interface ProductName {
  readonly name: string;
  /** As it looks without its capital. */
  readonly lower: string;
  /** Without its capital, standing alone or before a hyphen and a capital; never in paths or identifiers. */
  readonly lowerCased: RegExp;
  /** Stuck to small letters before it. */
  readonly glued: RegExp;
}

/** Assets that must have a word with an inner capital, so that identifiers of code are no names. */
const MIN_ASSETS = 10;

/** The first word of the product's name in titles, and common words with a capital inside. */
export function learnProductNames(
  { settings, labels }: Pick<Catalog, 'settings' | 'labels'>,
  kept: readonly KeptWord[],
): readonly string[] {
  const prefixes = settings.locales.map((locale) => labels.prefix(locale)?.split(/\s+/u) ?? []);
  const first = prefixes.flatMap(([word = '', ...rest]) =>
    rest.length > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(word) ? [word] : [],
  );
  const camel = kept
    .filter(({ word, kept: assets }) => assets >= MIN_ASSETS && /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}{2,}$/u.test(word))
    .map(({ word }) => word);
  return [...new Set([...first, ...camel])].sort();
}

/** The name with its patterns. */
export function toProductName(name: string): ProductName {
  const lower = (name[0] ?? '').toLowerCase() + name.slice(1);
  return {
    name,
    lower,
    lowerCased: new RegExp(
      `(?<![\\p{L}\\p{N}_.\\\\/@%$&#=:-])${lower}(?![\\p{L}\\p{N}_\\\\/@=:]|\\.[\\p{L}\\p{N}]|-\\p{Ll})`,
      'gu',
    ),
    glued: new RegExp(`(?<=\\p{Ll}{2})${name}(?=[ \\u00a0])`, 'gu'),
  };
}
