/** Words of texts as people see them, and how they change them when they search. */
import { pick, type Random, shuffle } from './random.ts';

const HANGUL = /^[\uAC00-\uD7A3]+$/;

/** Words of a text, as written. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
}

/** Lower case, no diacritics, no punctuation. */
export function foldTitle(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return wordsOf(plain).join(' ').toLowerCase();
}

/** Letters with two dots in the way of keyboards that lack them; `undefined` when there are none. */
export function withoutUmlauts(random: Random, title: string): string | undefined {
  if (!/[äöüß]/i.test(title)) return undefined;
  const long: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const short: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };
  const table = random() < 0.5 ? long : short;
  return title.toLowerCase().replace(/[äöüß]/g, (letter) => table[letter] ?? letter);
}

/** One letter left out, or two neighbours swapped, in the longest word; `undefined` when all are short. */
export function mistype(random: Random, title: string): string | undefined {
  const words = wordsOf(title);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest.length < (HANGUL.test(longest) ? 3 : 5)) return undefined;
  const at = 1 + Math.floor(random() * (longest.length - 2));
  const wrong =
    random() < 0.5
      ? longest.slice(0, at) + longest.slice(at + 1)
      : longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2);
  return wrong === longest ? undefined : words.map((word) => (word === longest ? wrong : word)).join(' ');
}

/** Other number or case of up to two words; `undefined` when none of them changes. */
export function inflect(random: Random, title: string, language: string): string | undefined {
  const words = wordsOf(title);
  const long = words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => word.length >= 5 && /^\p{L}+$/u.test(word));
  const chosen = shuffle(random, long).slice(0, 2);
  const changed = [...words];
  for (const { word, at } of chosen) changed[at] = otherForm(word, language);
  return changed.join(' ') === words.join(' ') ? undefined : changed.join(' ');
}

function otherForm(word: string, language: string): string {
  if (language === 'de')
    return /en$/.test(word) ? word.slice(0, -1) : /[nse]$/.test(word) ? word.slice(0, -1) : `${word}s`;
  if (language === 'es')
    return /es$/.test(word) && !/[aeiou]es$/.test(word)
      ? word.slice(0, -2)
      : /s$/.test(word)
        ? word.slice(0, -1)
        : /[aeiou]$/.test(word)
          ? `${word}s`
          : `${word}es`.replace(/ónes$/, 'ones');
  if (language === 'it')
    return word.replace(/[oaei]$/, (end) => ({ o: 'i', a: 'e', e: 'i', i: 'o' })[end] ?? end);
  if (/[sx]$/.test(word)) return word.slice(0, -1);
  return `${word}s`;
}

const AFTER_VOWEL = ['는', '를', '가', '와', '로'];
const AFTER_CONSONANT = ['은', '을', '이', '과', '으로'];
const AFTER_ANY = ['의', '에', '에서', '도'];
const ANY_PARTICLE = /(?:에서|으로|은|는|을|를|의|에|와|과|로)$/;

/** Korean words with other particles; `undefined` when there is none to change. */
export function changeParticles(random: Random, title: string): string | undefined {
  const changed = wordsOf(title).map((word) => {
    if (!HANGUL.test(word) || word.length < 2) return word;
    const stem = word.length > 2 ? word.replace(ANY_PARTICLE, '') : word;
    if (stem.length < 2) return word;
    const hasFinal = (stem.charCodeAt(stem.length - 1) - 0xac00) % 28 > 0;
    return stem + (pick(random, [...AFTER_ANY, ...(hasFinal ? AFTER_CONSONANT : AFTER_VOWEL)]) ?? '');
  });
  return changed.join(' ') === wordsOf(title).join(' ') ? undefined : changed.join(' ');
}

/** Two neighbours as one word, or a word as its two parts; `known` are words of the locale's titles. */
export function recompound(random: Random, title: string, known: ReadonlySet<string>): string | undefined {
  const words = wordsOf(title);
  const splits = words.flatMap((word, at) => {
    const parts = splitKnown(word, known);
    return parts ? [words.with(at, parts).join(' ')] : [];
  });
  const joins = words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || !isContent(word) || !isContent(next)) return [];
    const joined = HANGUL.test(word) ? word + next : word + next.toLowerCase();
    return [[...words.slice(0, at), joined, ...words.slice(at + 2)].join(' ')];
  });
  return pick(random, [...splits, ...splits, ...joins]);
}

/** All neighbours that can be as one word, where there are three or more; `undefined` where there are not. */
export function joinMany(title: string): string | undefined {
  const words = wordsOf(title);
  const from = words.findIndex((_, at) => words.slice(at, at + 3).filter(isContent).length === 3);
  if (from < 0) return undefined;
  const rest = words.slice(from).findIndex((word) => !isContent(word));
  const end = rest < 0 ? words.length : from + rest;
  return [...words.slice(0, from), words.slice(from, end).join(''), ...words.slice(end)].join(' ');
}

function splitKnown(word: string, known: ReadonlySet<string>): string | undefined {
  if (word.includes('-')) return word.replaceAll('-', ' ');
  const lower = word.toLowerCase();
  const shortest = HANGUL.test(word) ? 2 : 4;
  for (let at = shortest; at <= lower.length - shortest; at += 1) {
    const [first, second] = [lower.slice(0, at), lower.slice(at)];
    const plain = first.replace(/s$/, '');
    if (known.has(second) && (known.has(first) || known.has(plain)))
      return `${known.has(first) ? first : plain} ${second}`;
  }
  return undefined;
}

function isContent(word: string): boolean {
  return HANGUL.test(word) ? word.length >= 2 : word.length >= 4 && /^\p{Lu}/u.test(word);
}
