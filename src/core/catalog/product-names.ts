/** What the product is called, so that its name in a query, or before a title, need not be searched for. */
import type { Settings } from '../settings/settings.ts';
import type { Labels } from './labels.ts';
import type { Library } from './library.ts';

interface NamedCatalog {
  readonly settings: Pick<Settings, 'locales' | 'title'>;
  readonly library: Pick<Library, 'editions'>;
  readonly labels: Pick<Labels, 'prefix' | 'shortTitle'>;
}

/**
 * The names, sorted, each once: what titles begin with, the site's title, and titles that end with either and
 * stay the same in every language, such as the name with its maker's.
 */
export function productNames({ settings, library, labels }: NamedCatalog): readonly string[] {
  const prefixes = settings.locales.flatMap((locale) => labels.prefix(locale) ?? []);
  const own = [...prefixes, ...Object.values(settings.title ?? {})]
    .map((name) => name.trim())
    .filter(Boolean);
  const ends = own.map((name) => ` ${name.toLowerCase()}`);
  const longer = [...library.editions.values()].flatMap((editions) => {
    const [title = '', ...others] = new Set([...editions.values()].map(labels.shortTitle));
    const isName = editions.size > 1 && others.length === 0;
    return isName && ends.some((end) => title.toLowerCase().endsWith(end)) ? [title] : [];
  });
  return [...new Set([...own, ...longer])].sort();
}
