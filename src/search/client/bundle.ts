/**
 * A locale's search bundle, opened: all that answering a query needs.
 */
import { indexTitles, type TitleIndex } from '../query/find-titles.ts';
import type { LanguageWords } from '../query/language-words.ts';
import { readTitleList, type TitleEntry } from '../title-list.ts';
import type { PagefindModule } from './pagefind-module.ts';

/** An open bundle. */
export interface Bundle {
  readonly pagefind: PagefindModule;
  readonly words: LanguageWords;
  readonly titles: readonly TitleEntry[];
  readonly titleIndex: TitleIndex;
  readonly titleByPath: ReadonlyMap<string, TitleEntry>;
  /** Address of the locale's home page, that hits stand below. */
  readonly home: string;
}

const EXCERPT_WORDS = 24;

/**
 * Opens the bundle in a folder, given by its address with a slash at the end. Rejects when a file is
 * missing or no answer comes.
 */
export async function openBundle(folder: string, home: string): Promise<Bundle> {
  const [pagefind, titleList, words] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    readJson(`${folder}titles.json`),
    readJson(`${folder}words.json`),
  ]);
  await pagefind.options({ excerptLength: EXCERPT_WORDS, excerptEllipsis: '…' });
  await pagefind.init();
  return createBundle({ pagefind, words: words as LanguageWords, titles: readTitleList(titleList), home });
}

/** Makes a bundle of its parts. */
export function createBundle(parts: Pick<Bundle, 'pagefind' | 'words' | 'titles' | 'home'>): Bundle {
  return {
    ...parts,
    titleIndex: indexTitles(parts.titles),
    titleByPath: new Map(parts.titles.map((entry) => [entry.path, entry])),
  };
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
