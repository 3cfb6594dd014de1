/**
 * Words that one person joins and another splits: `Chatserver`, `Chat Server`; 채팅서버, 채팅 서버.
 * Whether parts are words is asked of the titles.
 */
import { fold } from './fold.ts';
import { findWord, hasPrefix, type Lexicon } from './lexicon.ts';

const SHORTEST_PART = 3;
const SHORTEST_START = 4;
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'n', 'en', 'es'];

/** The two words that a term is made of, the likeliest; `undefined` when it is none. */
export function splitCompound(lexicon: Lexicon, term: string): readonly [string, string] | undefined {
  const folded = fold(term);
  let best: { readonly parts: readonly [string, string]; readonly rank: number } | undefined;
  for (let at = SHORTEST_START; at <= folded.length - SHORTEST_PART; at += 1) {
    const second = folded.slice(at);
    if (!isSyllableEdge(folded, at) || !isWord(lexicon, second)) continue;
    for (const link of LINKS) {
      const first = folded.slice(0, at - link.length);
      if (!folded.slice(0, at).endsWith(link) || !isWord(lexicon, first)) continue;
      const rank = Math.min(first.length, second.length) - link.length;
      if (!best || rank > best.rank)
        best = { parts: [first.normalize('NFC'), second.normalize('NFC')], rank };
    }
  }
  return best?.parts;
}

/** Two neighbours as one word, where a title has such a word. */
export function joinTerms(lexicon: Lexicon, first: string, second: string): string | undefined {
  const joined = LINKS.map((link) => fold(first) + link + fold(second)).find(
    (word) => word.length >= SHORTEST_START + SHORTEST_PART && hasPrefix(lexicon, word),
  );
  return joined?.normalize('NFC');
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
