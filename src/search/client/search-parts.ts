/** The parts of a site's search, each opened when first needed and then kept. */
import type { Locale } from '../../core/locale.ts';
import { type Languages, readLanguages } from '../languages-file.ts';
import { joinWords, type QueryWords } from '../query/language-words.ts';
import { buildLexicon, type Lexicon } from '../query/lexicon.ts';
import type { TitleEntry } from '../title-list.ts';
import { type Bundle, type IndexBundle, once, openFacets, openIndexBundle, openTitles } from './bundle.ts';
import type { SearchFiles } from './search-files.ts';

/** The titles of the reader's locale, ready to be asked. */
export interface Titles {
  readonly titles: readonly TitleEntry[];
  readonly lexicon: Lexicon;
}

/** All parts; what failed to open is tried again. */
export interface SearchParts {
  readonly files: SearchFiles;
  readonly locale: Locale;
  languages(): Promise<Languages>;
  titles(): Promise<Titles>;
  bundle(): Promise<Bundle>;
  /** The bundle of another locale. */
  other(locale: Locale): Promise<IndexBundle>;
}

/** Opens nothing yet. */
export function searchParts(files: SearchFiles, locale: Locale): SearchParts {
  const languages = once(async () => readLanguages(await files.readJson('_search/languages.json')));
  const titles = once(async () => {
    const list = await openTitles(files, locale);
    return { titles: list, lexicon: buildLexicon(list) };
  });
  const bundle = once(async () => {
    const [own, list] = await Promise.all([openIndexBundle(files, locale), titles()]);
    return { ...own, ...list, facets: openFacets(files, locale) };
  });
  const others = new Map<Locale, () => Promise<IndexBundle>>();
  const other = (one: Locale) => {
    const open = others.get(one) ?? once(() => openIndexBundle(files, one));
    others.set(one, open);
    return open();
  };
  return { files, locale, languages, titles, bundle, other };
}

/** Words of the languages that a query may be in, of those that the site has. */
export function wordsOf({ words, names }: Languages, locales: readonly Locale[]): QueryWords {
  return joinWords(
    locales.map((locale) => words[locale] ?? {}),
    Object.values(words).flatMap((own) => own ?? []),
    names,
  );
}
