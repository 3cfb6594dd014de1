/**
 * Makes queries whose answer is known: from a topic's title, its text, its IDs. They are synthetic; they
 * show what breaks, not what people ask.
 */
import type { AssetId } from '../../src/core/asset-id.ts';
import type { Locale } from '../../src/core/locale.ts';
import { type KnownEdition, type KnownLocale, knownItems } from './known-items.ts';
import { createRandom, pick, type Random, shuffle } from './random.ts';
import {
  changeParticles,
  foldTitle,
  inflect,
  joinMany,
  mistype,
  recompound,
  withoutUmlauts,
  wordsOf,
} from './words.ts';

/** A query with what it should find. */
export interface KnownQuery {
  readonly query: string;
  /** Language that the query is written in. */
  readonly locale: Locale;
  readonly kind: string;
  /** Assets any of which is right; empty for nonsense. */
  readonly expected: readonly AssetId[];
}

/** How many topics, drawn by which seed. */
export interface Draw {
  readonly seed: number;
  readonly topics: number;
}

const COMPOUNDING = ['de', 'ko'];
const CMDLET =
  /^(?:add|clear|disable|enable|export|get|grant|import|invoke|move|new|remove|set|start|stop|test|update)-cs[a-z]{4,}$/;
/** Topics that may all have the words of one query. */
const MOST_WITH_ALL = 5;
const NONSENSE_PER_SCRIPT = 50;

/** Makes the queries of all locales. */
export function generateQueries(
  locales: readonly KnownLocale[],
  { seed, topics }: Draw,
): readonly KnownQuery[] {
  const random = createRandom(seed);
  const items = shuffle(random, knownItems(locales)).slice(0, topics);
  // Of their own, so that a kind that is added changes no query of the others.
  const ways = createRandom(seed + 1);
  return [
    ...locales.flatMap((locale) => items.flatMap((id) => queriesOf(locale, id, random))),
    ...locales.flatMap((locale) => items.flatMap((id) => otherWays(locale, id, ways))),
    ...locales
      .slice(0, 1)
      .flatMap(({ locale }) =>
        nonsense(random).map((query) => ({ query, locale, kind: 'nonsense', expected: [] })),
      ),
  ];
}

function queriesOf(known: KnownLocale, id: AssetId, random: Random): readonly KnownQuery[] {
  const { locale, editions } = known;
  const edition = editions.get(id);
  if (!edition) return [];
  const language = new Intl.Locale(locale).language;
  const { title } = edition;
  const texts: Readonly<Record<string, string | undefined>> = {
    title,
    folded: foldTitle(title),
    keywords: keywords(known, title, random),
    inflected: language === 'ko' ? undefined : inflect(random, title, language),
    particle: language === 'ko' ? changeParticles(random, title) : undefined,
    compound: COMPOUNDING.includes(language)
      ? recompound(random, title, new Set(known.titleCounts.keys()))
      : undefined,
    umlaut: language === 'de' ? withoutUmlauts(random, title) : undefined,
    typo: mistype(random, title),
    body: bodyWords(known, edition),
    english: englishTitle(edition),
    identifier: identifier(id, edition, random),
  };
  const made = Object.entries(texts).flatMap(([kind, query]) =>
    query === undefined ? [] : [{ query, locale, kind, expected: [id] }],
  );
  return [...made, ...cmdlet(known, edition)];
}

/** A title as it is copied, with the product's name before or behind it, and with three words or more as one. */
function otherWays(
  { locale, editions, names }: KnownLocale,
  id: AssetId,
  random: Random,
): readonly KnownQuery[] {
  const title = editions.get(id)?.title;
  if (title === undefined) return [];
  const texts = {
    prefixed: withName(random, title, names),
    joined: COMPOUNDING.includes(new Intl.Locale(locale).language) ? joinMany(title) : undefined,
  };
  return Object.entries(texts).flatMap(([kind, query]) =>
    query === undefined ? [] : [{ query, locale, kind, expected: [id] }],
  );
}

function withName(random: Random, title: string, names: readonly string[]): string | undefined {
  const name = pick(random, names);
  if (name === undefined) return undefined;
  return pick(random, [`${name}: ${title}`, `${name} ${title}`, `${title} · ${name}`, `${title} ${name}`]);
}

/** The three rarest words of a title in any order. */
function keywords({ titleCounts }: KnownLocale, title: string, random: Random): string | undefined {
  const words = [...new Set(wordsOf(title.toLowerCase()))].filter((word) => word.length > 1);
  if (words.length < 4) return undefined;
  const count = (word: string) => titleCounts.get(word) ?? 0;
  return shuffle(random, words.sort((a, b) => count(a) - count(b)).slice(0, 3)).join(' ');
}

/** Three words of the text that are not in the title and that few topics have together. */
function bodyWords({ withWord }: KnownLocale, { title, words }: KnownEdition): string | undefined {
  const inTitle = wordsOf(title.toLowerCase());
  const telling = [...words]
    .filter((word) => /^\p{L}+$/u.test(word) && word.length >= (/[\uAC00-\uD7A3]/.test(word) ? 2 : 5))
    .filter((word) => !inTitle.some((other) => other.startsWith(word.slice(0, 4)) || word.startsWith(other)))
    .map((word) => ({ word, count: withWord.get(word)?.size ?? 0 }))
    .filter(({ count }) => count >= 3 && count <= 60)
    .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1));
  const chosen = [
    telling[0],
    telling[Math.floor(telling.length / 3)],
    telling[Math.floor((telling.length * 2) / 3)],
  ];
  const three = [...new Set(chosen.flatMap((one) => one?.word ?? []))];
  if (three.length < 3) return undefined;
  const [first, ...others] = three.map((word) => withWord.get(word) ?? new Set<AssetId>());
  const withAll = [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
  return withAll.length <= MOST_WITH_ALL ? three.join(' ') : undefined;
}

function englishTitle({ title, tocTitle }: KnownEdition): string | undefined {
  const isEnglish = tocTitle !== undefined && /^[\p{ASCII}–—’]+$/u.test(tocTitle) && tocTitle !== title;
  return isEnglish && wordsOf(tocTitle).length > 1 ? tocTitle : undefined;
}

function identifier(id: AssetId, { libraryId }: KnownEdition, random: Random): string | undefined {
  const library = libraryId && libraryId[0]?.toUpperCase() + libraryId.slice(1);
  const old = library
    ? [library, `${library}(v=OCS.15)`, `https://technet.microsoft.com/library/${library}(v=OCS.15)`]
    : [];
  return pick(random, [id, `{${id.toUpperCase()}}`, ...old]);
}

function cmdlet({ locale, withWord }: KnownLocale, { words }: KnownEdition): readonly KnownQuery[] {
  const rare = [...words]
    .filter((word) => CMDLET.test(word) && (withWord.get(word)?.size ?? 0) <= MOST_WITH_ALL)
    .sort();
  const [name] = rare;
  return name === undefined
    ? []
    : [{ query: name, locale, kind: 'cmdlet', expected: [...(withWord.get(name) ?? [])] }];
}

function nonsense(random: Random): readonly string[] {
  const letters = (alphabet: string, least: number, most: number) =>
    Array.from(
      { length: least + Math.floor(random() * (most - least + 1)) },
      () => pick(random, [...alphabet]) ?? '',
    ).join('');
  const hangul = () => String.fromCharCode(0xac00 + Math.floor(random() * 11172));
  const times = <T>(make: () => T): T[] => Array.from({ length: NONSENSE_PER_SCRIPT }, make);
  return [
    ...times(() => letters('bcdfghjklmnpqrstvwxzaeiou', 5, 10)),
    ...times(() => Array.from({ length: 2 + Math.floor(random() * 3) }, hangul).join('')),
  ];
}
