/**
 * A locale's search bundle, opened: all that answering a query needs.
 */
import type { Locale } from '../../core/locale.ts';
import { type Facets, readFacets } from '../facet-list.ts';
import type { Lexicon } from '../query/lexicon.ts';
import { type FindRow, readRecords } from '../record-list.ts';
import { readTitleList, type TitleEntry } from '../title-list.ts';
import type { PagefindMatch } from './pagefind-module.ts';
import { bundlePath, type SearchFiles } from './search-files.ts';

/** Asks an index; asked again, it answers from memory. */
export type AskIndex = (text: string) => Promise<readonly PagefindMatch[]>;

/** What every bundle can answer. */
export interface IndexBundle {
  readonly locale: Locale;
  readonly ask: AskIndex;
  readonly findRow: FindRow;
  /** Number of the asset of each row; equal in all bundles of a site. Fetched when first asked for. */
  assets(): Promise<readonly number[]>;
}

/** The bundle of the reader's locale. */
export interface Bundle extends IndexBundle {
  readonly titles: readonly TitleEntry[];
  readonly lexicon: Lexicon;
  /** Fetched when first asked for. */
  facets(): Promise<readonly Facets[]>;
}

/** Answers kept: those to one query and to the letters typed before it. */
const KEPT_ANSWERS = 60;

/** Opens the part of a bundle that finds topics. Rejects when a file is missing. */
export async function openIndexBundle(files: SearchFiles, locale: Locale): Promise<IndexBundle> {
  const [index, records] = await Promise.all([
    files.openIndex(locale),
    files.readJson(`${bundlePath(locale)}records.json`),
  ]);
  return {
    locale,
    ask: keepAnswers(async (text) => (await index.search(text)).results),
    findRow: readRecords(records),
    assets: once(() => openAssets(files, locale)),
  };
}

/** Reads the titles of a locale. */
export async function openTitles(files: SearchFiles, locale: Locale): Promise<readonly TitleEntry[]> {
  return readTitleList(await files.readJson(`${bundlePath(locale)}titles.json`));
}

/** Reads the numbers of the assets of a locale, by row. */
export async function openAssets(files: SearchFiles, locale: Locale): Promise<readonly number[]> {
  return (await files.readJson(`${bundlePath(locale)}assets.json`)) as readonly number[];
}

/** Reads what results are narrowed by, once. */
export function openFacets(files: SearchFiles, locale: Locale): () => Promise<readonly Facets[]> {
  return once(async () => readFacets(await files.readJson(`${bundlePath(locale)}facets.json`)));
}

/** Does something once; what failed is tried again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function keepAnswers(ask: AskIndex): AskIndex {
  const kept = new Map<string, Promise<readonly PagefindMatch[]>>();
  return (text) => {
    const answer = kept.get(text) ?? ask(text);
    kept.delete(text);
    kept.set(text, answer);
    answer.catch(() => kept.delete(text));
    const [oldest] = kept.keys();
    if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
