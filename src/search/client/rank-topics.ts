/**
 * Ranks the topics of the reader's locale for a query: what the index finds, softened, with topics
 * forward whose title says what was asked for.
 */
import type { Locale } from '../../core/locale.ts';
import { foldedWords } from '../query/fold.ts';
import { phraseFinder } from '../query/has-phrase.ts';
import { findWord, type Lexicon } from '../query/lexicon.ts';
import {
  type AskedTerm,
  agreement,
  scoreTitles,
  type TermForm,
  type TitleScore,
} from '../query/score-titles.ts';
import { ENOUGH_MATCHES, softenAnd, unite } from '../query/soften-and.ts';
import type { AskIndex, Bundle } from './bundle.ts';
import { askPhrases } from './exact-matches.ts';
import type { PagefindMatch } from './pagefind-module.ts';
import type { UnderstoodQuery, UnderstoodTerm } from './understand-query.ts';

/** A topic that was found. */
export interface RankedTopic {
  readonly row: number;
  readonly score: number;
  /** Share of the query's words that its text has. */
  readonly coverage: number;
  /** `undefined` where only the list of titles has it. */
  readonly match: PagefindMatch | undefined;
}

/** A topic with the language of what was found of it. */
export interface OwnTopic extends RankedTopic {
  readonly foundIn: Locale;
}

/** How much the title counts beside the text, whose best score is 1. */
const TITLE_WEIGHT = 1.6;
const RECALL_POWER = 3;
/** What the very title adds to the score. */
const WHOLE_TITLE = 2;
/** A title that says this much of the query is found even where the index does not have it. */
const TITLE_ALONE = 0.5;
/** Weight of a word that every fourth title has. */
const COMMON_WEIGHT = Math.log(1 + 4);
/** Ways to write a query that are tried beside the likeliest. */
const MOST_VARIANTS = 3;

/** Ranks the topics, the best first. */
export async function rankTopics(bundle: Bundle, query: UnderstoodQuery): Promise<readonly OwnTopic[]> {
  const allowed = await rowsOfPhrases(bundle, query.phrases);
  const terms = [...query.terms, ...query.phrases.map(phraseToTerm)];
  const texts = await findTexts(bundle, query);
  const titles = scoreTitles(bundle.lexicon, terms);
  const named =
    query.name.length > 0 ? scoreTitles(bundle.lexicon, [...terms, ...query.name.map(wordToTerm)]) : titles;
  const isWhole = wholeTitles(bundle.lexicon, query.folded);
  const bonusOf = (row: number) =>
    Math.max(bonus(titles.get(row)), bonus(named.get(row))) + (isWhole(row) ? WHOLE_TITLE : 0);
  const ranked = new Map<number, RankedTopic>();
  for (const { match, score, coverage } of texts) {
    const row = bundle.findRow(match.id);
    if (row !== undefined && !ranked.has(row))
      ranked.set(row, { row, match, coverage, score: score + bonusOf(row) });
  }
  for (const [row, title] of titles)
    if (!ranked.has(row) && title.recall >= TITLE_ALONE)
      ranked.set(row, {
        row,
        match: undefined,
        coverage: terms.length < 2 ? 1 : title.recall,
        score: bonusOf(row),
      });
  return [...ranked.values()]
    .filter(({ row }) => allowed?.has(row) ?? true)
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map((topic) => ({ ...topic, foundIn: languageOf(bundle, topic, titles.get(topic.row)) }));
}

/** A topic whose text lacks the words is found by the title that a twin has. */
function languageOf(
  { titles, locale }: Bundle,
  { row, match }: RankedTopic,
  title: TitleScore | undefined,
): Locale {
  const { locale: own, editions = [] } = titles[row] ?? { locale };
  const fields = match?.matchedMetaFields ?? [];
  const isOwn = !match || match.words.length > 0 || fields.includes('title');
  if (isOwn || (title?.recall ?? 0) >= TITLE_ALONE) return own;
  return editions.find((edition) => fields.includes(edition)) ?? own;
}

/** The title as typed, however spaced; where no title is that, as typed without the product's name. */
function wholeTitles({ titleWords }: Lexicon, folded: readonly string[]): (row: number) => boolean {
  const titles = titleWords.map((words) => words.join(''));
  const wanted = folded.map((text) => text.replaceAll(' ', '')).find((text) => titles.includes(text));
  return (row) => wanted !== undefined && titles[row] === wanted;
}

function bonus(title: TitleScore | undefined): number {
  return title ? TITLE_WEIGHT * agreement(title) * title.recall ** RECALL_POWER : 0;
}

async function findTexts({ ask, lexicon }: Bundle, { terms, phrases, variants: whole }: UnderstoodQuery) {
  if (terms.length === 0) return softenAnd(await askPhrases(ask, phrases.slice(0, 1)), []);
  const variants = variantsOf(terms, whole);
  const answers = await Promise.all(
    variants.map(async ({ text, weight }) => ({ weight, matches: await ask(text) })),
  );
  const all = unite(answers);
  if (terms.length < 2 || all.length >= ENOUGH_MATCHES) return softenAnd(all, []);
  const each = terms.map(async (term) => (isCommon(lexicon, term) ? [] : askForms(ask, term)));
  return softenAnd(all, await Promise.all(each));
}

async function askForms(ask: AskIndex, { forms }: UnderstoodTerm): Promise<readonly PagefindMatch[]> {
  return unite(
    await Promise.all(forms.map(async ({ text, weight }) => ({ weight, matches: await ask(text) }))),
  );
}

/** Having only this word of the query, a topic says nothing of what was asked for. */
function isCommon(lexicon: Lexicon, { forms }: UnderstoodTerm): boolean {
  const words = foldedWords(forms[0]?.text ?? '');
  return words.every((word) => (findWord(lexicon, word)?.weight ?? COMMON_WEIGHT) < COMMON_WEIGHT);
}

/** The likeliest way to write the whole query, then those that differ in one term. */
function variantsOf(terms: readonly UnderstoodTerm[], whole: readonly TermForm[]) {
  const likeliest = terms.map(({ forms }) => forms[0] ?? { text: '', weight: 0 });
  const toText = (forms: typeof likeliest) => forms.map(({ text }) => text).join(' ');
  const others = terms.flatMap(({ forms }, at) =>
    forms.slice(1).map((form) => ({ text: toText(likeliest.with(at, form)), weight: form.weight })),
  );
  return [{ text: toText(likeliest), weight: 1 }, ...whole, ...others].slice(0, 1 + MOST_VARIANTS);
}

async function rowsOfPhrases(
  { ask, findRow, lexicon }: Bundle,
  phrases: readonly string[],
): Promise<ReadonlySet<number> | undefined> {
  const answers = await Promise.all(phrases.map((phrase) => askPhrases(ask, [phrase])));
  const sets = answers.map((matches, at) => {
    const hasPhrase = phraseFinder(phrases.slice(at, at + 1));
    const inTitles = lexicon.titleWords.flatMap((words, row) => (hasPhrase(words) ? [row] : []));
    return new Set([...inTitles, ...matches.flatMap(({ id }) => findRow(id) ?? [])]);
  });
  const [first, ...others] = sets;
  return first && new Set([...first].filter((row) => others.every((own) => own.has(row))));
}

function phraseToTerm(phrase: string): AskedTerm {
  return wordToTerm(foldedWords(phrase).join(' '));
}

function wordToTerm(text: string): AskedTerm {
  return { forms: [{ text, weight: 1 }] };
}
