/** Finds what somebody meant who mistyped a word, among the words of titles. */
import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { type Lexicon, lettersOf } from './lexicon.ts';

/** Of three letters only two may have changed places. */
const SHORTEST_TERM = 3;
/** Letters of a word that may be the beginning of another: short ones begin like anything. In Korean each is a part of a syllable. */
const SHORTEST_START = 7;
const SHORTEST_KOREAN_START = 5;
/** What the beginning of a longer word counts more than a whole one. */
const BEGINNING = 0.5;
const LONG_TERM = 9;
const MOST_CORRECTIONS = 2;
const LETTERS_OF_SYLLABLE = 3;
const HANGUL = /[\u1100-\u11FF]/;

/**
 * Words one slip away (two for long ones), the nearest and commonest first. In Korean a slip is a letter of
 * a syllable or a whole one.
 */
export function correctTerm(lexicon: Lexicon, term: string): readonly string[] {
  const folded = fold(term);
  const isKorean = HANGUL.test(folded);
  if (folded.length < SHORTEST_TERM) return [];
  const limit = folded.length >= LONG_TERM && !isKorean ? 2 : 1;
  const syllables = folded.normalize('NFC');
  const own = lettersOf(folded);
  const near = lexicon.words.flatMap(({ text, rows, letters: others }) => {
    if (countMissing(own, others) > (isKorean ? LETTERS_OF_SYLLABLE : limit)) return [];
    const whole = distance(folded, text, limit);
    const syllabic = isKorean ? syllableDistance(syllables, text) : limit + 1;
    const least = Math.min(whole, syllabic);
    return least <= limit + BEGINNING ? [{ text, rows: rows.length, distance: least }] : [];
  });
  const best = Math.min(...near.map((one) => one.distance));
  return near
    .filter((one) => one.distance === best)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_CORRECTIONS)
    .map(({ text }) => text.normalize('NFC'));
}

/** How many of the letters of a word another one lacks, at least. */
function countMissing(own: number, others: number): number {
  let count = 0;
  for (let left = own & ~others; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Also to the beginning of a longer word: the rest may be an ending, or still to be typed. */
function distance(term: string, word: string, limit: number): number {
  const whole = editDistance(term, word, limit);
  if (term.length === SHORTEST_TERM) return whole === 1 && isAnagram(term, word) ? 1 : limit + 1;
  const shortest = HANGUL.test(term) ? SHORTEST_KOREAN_START : SHORTEST_START;
  if (whole <= limit || word.length <= term.length + limit || term.length < shortest) return whole;
  const starts = [term.length, term.length + 1].map((length) => editDistance(term, word.slice(0, length), 1));
  return Math.min(...starts) <= 1 ? 1 + BEGINNING : limit + 1;
}

function isAnagram(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function syllableDistance(term: string, word: string): number {
  const syllables = word.normalize('NFC');
  if (term.length < 2 || syllables.length < 3) return 2;
  const whole = editDistance(term, syllables, 1);
  if (whole <= 1 || term.length < 3) return whole;
  return Math.min(editDistance(term, syllables.slice(0, term.length + 1), 1), 2);
}
