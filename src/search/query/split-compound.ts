/**
 * Words that one person joins and another splits: `Chatserver`, `Chat Server`; 채팅서버, 채팅 서버. Whether
 * parts are words is asked of the titles.
 */
import { fold } from './fold.ts';
import { findWord, hasPrefix, type Lexicon } from './lexicon.ts';

const SHORTEST_PART = 3;
const SHORTEST_START = 4;
/** Where there are many parts, short ones fit anywhere; a Korean syllable of three letters is a word. */
const SHORTEST_OF_MANY = 4;
const HANGUL = /^[\u1100-\u11FF]+$/;
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'n', 'en', 'es'];
/** Letters of a term, folded, that are looked at; a whole Korean title is not longer. */
const LONGEST_TERM = 120;
const MOST_PARTS = 8;

/** The beginning of a term as parts. */
interface Split {
  readonly parts: readonly string[];
  /** Letters of the shortest part. */
  readonly shortest: number;
  /** Letters between parts. */
  readonly links: number;
}

/** The words that a term is made of, as few and as long as can be; `undefined` when it is no compound. */
export function splitCompound(lexicon: Lexicon, term: string): readonly string[] | undefined {
  const folded = fold(term);
  if (folded.length > LONGEST_TERM) return undefined;
  const parts = splitInTwo(lexicon, folded) ?? titleOf(lexicon, folded) ?? splitInMany(lexicon, folded);
  return parts?.map((part) => part.normalize('NFC'));
}

/** Two neighbours as one word, where a title has such a word. */
export function joinTerms(lexicon: Lexicon, first: string, second: string): string | undefined {
  const joined = LINKS.map((link) => fold(first) + link + fold(second)).find(
    (word) => word.length >= SHORTEST_START + SHORTEST_PART && hasPrefix(lexicon, word),
  );
  return joined?.normalize('NFC');
}

function splitInTwo(lexicon: Lexicon, folded: string): readonly string[] | undefined {
  let best: Split | undefined;
  for (let at = SHORTEST_START; at <= folded.length - SHORTEST_PART; at += 1) {
    const second = folded.slice(at);
    if (!isSyllableEdge(folded, at) || !isWord(lexicon, second)) continue;
    for (const { word, link } of withoutLinks(folded.slice(0, at)))
      if (isWord(lexicon, word))
        best = better(best, {
          parts: [word, second],
          shortest: Math.min(word.length, second.length),
          links: link.length,
        });
  }
  return best?.parts;
}

/** A whole title without its spaces. */
function titleOf({ titleWords }: Lexicon, folded: string): readonly string[] | undefined {
  return titleWords.find((words) => words.length > 1 && words.join('') === folded);
}

/** Only whole words count, but for the last one, which may have another ending. */
function splitInMany(lexicon: Lexicon, folded: string): readonly string[] | undefined {
  const best: (Split | undefined)[] = [{ parts: [], shortest: folded.length, links: 0 }];
  for (let end = 1; end <= folded.length; end += 1) {
    if (end < folded.length && !isSyllableEdge(folded, end)) continue;
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      if (before && before.parts.length < MOST_PARTS)
        best[end] = better(
          best[end],
          extend(lexicon, before, { run: folded.slice(start, end), last: end === folded.length }),
        );
    }
  }
  const whole = best[folded.length]?.parts ?? [];
  return whole.length > 1 ? whole : undefined;
}

function extend(
  lexicon: Lexicon,
  { parts, shortest, links }: Split,
  { run, last }: { readonly run: string; readonly last: boolean },
): Split | undefined {
  const longEnough = (word: string) => word.length >= (HANGUL.test(word) ? SHORTEST_PART : SHORTEST_OF_MANY);
  const found = (last ? [{ word: run, link: '' }] : withoutLinks(run)).find(
    ({ word }) => longEnough(word) && (last ? isWord(lexicon, word) : findWord(lexicon, word) !== undefined),
  );
  return (
    found && {
      parts: [...parts, found.word],
      shortest: Math.min(shortest, found.word.length),
      links: links + found.link.length,
    }
  );
}

/** The one of fewer parts, then of longer ones. */
function better(known: Split | undefined, next: Split | undefined): Split | undefined {
  if (!known || !next) return known ?? next;
  const [a, b] = [known, next].map(({ shortest, links }) => shortest - links);
  const fewer = known.parts.length - next.parts.length;
  return fewer > 0 || (fewer === 0 && (b ?? 0) > (a ?? 0)) ? next : known;
}

/** What a run of letters may be with the letters of its joint taken off. */
function withoutLinks(run: string): readonly { readonly word: string; readonly link: string }[] {
  return LINKS.filter((link) => run.endsWith(link)).map((link) => ({
    word: run.slice(0, run.length - link.length),
    link,
  }));
}

/** In a title as it is, or as the beginning of an inflected form. */
function isWord(lexicon: Lexicon, part: string): boolean {
  if (part.length < SHORTEST_PART) return false;
  return findWord(lexicon, part) !== undefined || (part.length > SHORTEST_START && hasPrefix(lexicon, part));
}

/** Korean letters are split between syllables only. */
function isSyllableEdge(folded: string, at: number): boolean {
  return !/[\u1160-\u11FF]/.test(folded[at] ?? '');
}
