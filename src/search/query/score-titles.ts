/**
 * How well each title says what was asked for. The index weighs whole texts; people who search mostly
 * name the topic.
 */
import { fold, foldedWords } from './fold.ts';
import type { Lexicon, LexiconWord } from './lexicon.ts';

/** A word that was asked for, with all the ways in which it may be written. */
export interface AskedTerm {
  /** The likeliest first; a form of several words counts as each of them. */
  readonly forms: readonly TermForm[];
}

/** A way to write a term. */
export interface TermForm {
  readonly text: string;
  /** 1 for what was typed, less for a guess. */
  readonly weight: number;
}

/** How well a title fits, each from 0 to 1. */
export interface TitleScore {
  /** Share of what was asked for that the title says. */
  readonly recall: number;
  /** Share of the title that was asked for. */
  readonly precision: number;
}

const INFLECTED = 0.8;
const CONTAINED = 0.6;
const UNFINISHED = 0.95;
/** Weight of a term that no title has, relative to the rarest word. */
/** What makes the opposite of a word in front of it, folded. */
const OPPOSITE = /^(?:de|des|dis|in|non|un)$/;
const SHORTEST_STEM = 4;
const STEM_SHARE = 0.65;

/** Scores the titles that have anything of what was asked for, by row. */
export function scoreTitles(lexicon: Lexicon, terms: readonly AskedTerm[]): ReadonlyMap<number, TitleScore> {
  const rare = Math.log(1 + lexicon.titleWords.length);
  const found = terms.map((term) => findTerm(lexicon, term));
  const asked = found.map(({ weight }) => weight ?? rare);
  const total = asked.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<number, { recall: number; precision: number }>();
  for (const [at, { rows }] of found.entries()) {
    for (const [row, { share, weight }] of rows) {
      const score = scores.get(row) ?? { recall: 0, precision: 0 };
      score.recall += (share * (asked[at] ?? 0)) / total;
      score.precision = Math.min(1, score.precision + weight / (lexicon.titleWeights[row] || 1));
      scores.set(row, score);
    }
  }
  return scores;
}

/** Harmonic mean of both shares. */
export function agreement({ recall, precision }: TitleScore): number {
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

interface FoundTerm {
  /** Mean weight of the words that it was found as; `undefined` when no title has it. */
  readonly weight: number | undefined;
  readonly rows: ReadonlyMap<number, { readonly share: number; readonly weight: number }>;
}

function findTerm(lexicon: Lexicon, { forms }: AskedTerm): FoundTerm {
  const rows = new Map<number, { share: number; weight: number }>();
  let [best, weightOfBest] = [0, 0];
  for (const form of forms) {
    const parts = foldedWords(form.text);
    for (const part of parts) {
      const plain = withoutDigraphs(part);
      for (const word of lexicon.words) {
        const share = (form.weight * similarity({ term: part, plain }, word)) / parts.length;
        if (share === 0) continue;
        if (share > best) [best, weightOfBest] = [share, word.weight];
        for (const row of word.rows) raise(rows, row, { share, weight: share * word.weight }, parts.length);
      }
    }
  }
  return { weight: best === 0 ? undefined : weightOfBest, rows };
}

/** The best word of a title counts; of a form with several words, each. */
function raise(
  rows: Map<number, { share: number; weight: number }>,
  row: number,
  next: { share: number; weight: number },
  parts: number,
): void {
  const known = rows.get(row);
  if (!known) rows.set(row, next);
  else if (parts > 1)
    rows.set(row, { share: Math.min(1, known.share + next.share), weight: known.weight + next.weight });
  else if (next.share > known.share) rows.set(row, next);
}

function similarity(
  { term, plain }: { readonly term: string; readonly plain: string },
  { text }: LexiconWord,
): number {
  if (text === term) return 1;
  if (text.startsWith(term)) return term.length > 2 ? UNFINISHED - 0.01 * (text.length - term.length) : 0.5;
  if (text.length > 2 && term.startsWith(text))
    return text.length >= term.length * STEM_SHARE ? INFLECTED : 0;
  if (isInflected(term, text)) return INFLECTED;
  if (term.length >= SHORTEST_STEM + 1 && isContained(term, text)) return CONTAINED;
  return plain !== term && text.startsWith(plain) ? UNFINISHED : 0;
}

/** `Server` says something of `Chatserver`, but `installieren` not of `deinstallieren`. */
function isContained(term: string, text: string): boolean {
  const at = text.indexOf(term);
  return at >= 0 && !OPPOSITE.test(text.slice(0, at));
}

function isInflected(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const shared = Math.max(SHORTEST_STEM, Math.ceil(longest * STEM_SHARE));
  return Math.min(a.length, b.length) >= shared && a.startsWith(b.slice(0, shared));
}

/** `Uebersicht` for `Übersicht`, on keyboards without umlauts. */
function withoutDigraphs(term: string): string {
  return fold(term.replace(/(?<=[aou])e/g, ''));
}
