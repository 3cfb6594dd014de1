/**
 * Answers a question: first from the reader's own bundle, then, where the words are in another language,
 * from that one's. Each topic is found once.
 */
import type { Locale } from '../../core/locale.ts';
import { withoutQuotes } from '../query/prepare-query.ts';
import type { Bundle } from './bundle.ts';
import { keepExact } from './exact-matches.ts';
import { findById } from './find-by-id.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { type ElsewhereAnswer, fuseLocales } from './fuse-locales.ts';
import type { FoundTopic } from './hit.ts';
import { type OwnTopic, rankTopics } from './rank-topics.ts';
import { type AskedQuestion, type Question, readQuestion } from './read-question.ts';
import type { SearchParts } from './search-parts.ts';
import { suggestQuery } from './suggest-query.ts';
import { type UnderstoodQuery, understandQuery } from './understand-query.ts';

/** What was found, the best first, each topic once. */
export interface Answer {
  readonly found: readonly FoundTopic[];
  /** The words that were searched for, to be marked on the page of a hit. */
  readonly words: readonly string[];
  /** What was searched for instead of what was typed, when that was mistyped. */
  readonly corrected: string | undefined;
  /** What to try when nothing was found. */
  readonly suggestion: string | undefined;
  /** Words that were left out because no text has them. */
  readonly leftOut: readonly string[];
  /** Whether there may be more than was found: of texts that may have a phrase, only so many are read. */
  readonly more: boolean;
}

interface OwnAnswer {
  readonly topics: readonly OwnTopic[];
  readonly more: boolean;
  readonly understood: UnderstoodQuery;
}

const NOTHING: Answer = {
  found: [],
  words: [],
  corrected: undefined,
  suggestion: undefined,
  leftOut: [],
  more: false,
};

/** Topics with all words in the reader's own bundle that make another one needless. */
const ENOUGH_TOPICS = 3;
/** Bundles of other locales that are opened for one question. */
const MOST_GUESSES = 2;

/** Answers a question. Rejects when a file cannot be read. */
export async function answerQuestion(parts: SearchParts, question: Question): Promise<Answer> {
  const { titles } = await parts.titles();
  if (titles.length === 0 || question.query.trim() === '') return NOTHING;
  const bundle = await parts.bundle();
  const row = await findById(parts, question.query);
  if (row !== undefined) return { ...NOTHING, found: [namedTopic(bundle, row)] };
  const asked = await readQuestion(parts, question);
  const first = await answerOwn(bundle, asked, !asked.sure);
  const elsewhere = await answerElsewhere(parts, asked, first);
  const isForeign = elsewhere.some(({ matches }) => matches.size > 0);
  const mayBeMistyped = asked.sure && !isForeign && first.understood.unknown.length > 0;
  const own = mayBeMistyped ? await answerOwn(bundle, asked, true) : first;
  const found = fuseLocales(own.topics, elsewhere);
  const answer = toAnswer(bundle, asked, { own, found, isForeign });
  if (answer.found.length > 0 || own.understood.phrases.length === 0) return answer;
  return { ...answer, suggestion: await suggestUnquoted(parts, question) };
}

/** The same words in any order and form, where that finds something. */
async function suggestUnquoted(parts: SearchParts, { query, scope }: Question): Promise<string | undefined> {
  const unquoted = withoutQuotes(query);
  const { found, suggestion } = await answerQuestion(parts, { query: unquoted, scope });
  return found.length > 0 ? unquoted : suggestion;
}

function namedTopic({ titles, locale }: Bundle, row: number): FoundTopic {
  return { row, score: 1, foundIn: titles[row]?.locale ?? locale, coverage: 1, match: undefined };
}

async function answerOwn(bundle: Bundle, asked: AskedQuestion, correct: boolean): Promise<OwnAnswer> {
  const understood = await understandQuery(bundle, asked.prepared, { words: asked.words, correct });
  const isEmpty = understood.terms.length + understood.phrases.length === 0;
  const ranked = isEmpty ? [] : await rankTopics(bundle, understood);
  const titleOf = ({ row }: OwnTopic) => bundle.lexicon.titleWords[row] ?? [];
  const { exact, more } = await keepExact(ranked, understood.phrases, titleOf);
  return { understood, topics: exact, more };
}

/** All others when asked to; else the likeliest that has the words which the reader's own bundle lacks. */
async function answerElsewhere(
  parts: SearchParts,
  asked: AskedQuestion,
  own: OwnAnswer,
): Promise<readonly ElsewhereAnswer[]> {
  if (asked.scope === 'all') return Promise.all(asked.others.map((locale) => askOther(parts, asked, locale)));
  if (!needsOther(asked, own)) return [];
  for (const locale of asked.guesses.slice(0, MOST_GUESSES)) {
    const answer = await askOther(parts, asked, locale);
    if (answer.matches.size > 0) return [answer];
  }
  return [];
}

function needsOther({ sure }: AskedQuestion, { topics, understood }: OwnAnswer): boolean {
  const whole = topics.filter(({ coverage }) => coverage === 1).length;
  const lacksWords = understood.unknown.length > 0 || understood.terms.length === 0;
  const isNamed = understood.terms.every(({ inTitles }) => inTitles);
  return lacksWords || (sure && !isNamed && whole < ENOUGH_TOPICS);
}

async function askOther(parts: SearchParts, asked: AskedQuestion, locale: Locale): Promise<ElsewhereAnswer> {
  const [own, other] = await Promise.all([parts.bundle(), parts.other(locale)]);
  const [assets, byAsset] = await Promise.all([own.assets(), findElsewhere(other, asked.prepareIn(locale))]);
  const rows = new Map(assets.map((asset, row) => [asset, row]));
  const matches = [...byAsset].flatMap(([asset, match]) => {
    const row = rows.get(asset);
    return row === undefined ? [] : [[row, match] as const];
  });
  return { locale, matches: new Map(matches) };
}

function toAnswer(
  { titles, locale, lexicon }: Bundle,
  { scope, prepared }: AskedQuestion,
  {
    own,
    found,
    isForeign,
  }: { readonly own: OwnAnswer; readonly found: readonly FoundTopic[]; readonly isForeign: boolean },
): Answer {
  const isMine = ({ row, foundIn }: FoundTopic) => titles[row]?.locale === locale && foundIn === locale;
  const shown = scope === 'mine' ? found.filter(isMine) : found;
  const { terms, phrases } = own.understood;
  return {
    found: shown,
    words: [
      ...terms.map(({ typed, corrected, forms }) => (corrected ? (forms[0]?.text ?? typed) : typed)),
      ...phrases,
    ],
    corrected: terms.some(({ corrected }) => corrected)
      ? terms.map(({ typed, corrected, forms }) => (corrected ? (forms[0]?.text ?? typed) : typed)).join(' ')
      : undefined,
    leftOut: isForeign ? [] : own.understood.unknown,
    more: own.more,
    suggestion: shown.length === 0 ? suggestQuery(lexicon, prepared.terms) : undefined,
  };
}
