/**
 * Which language a text is in, learned from the topics themselves: the words that a language uses all
 * the time and the others do not. Knows the languages of the content and no others.
 */
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';

/** What was learned. */
export interface Languages {
  /** How many different words of a text are typical of a locale's language. */
  typicalWords(text: string, locale: Locale): number;
  /** Whether a word is much more common in one locale's language than in another's. */
  isMoreCommon(word: string, here: Locale, there: Locale): boolean;
  /** The language that a text is certainly in; `undefined` when in doubt. */
  languageOf(text: string): string | undefined;
}

const WORD = /\p{L}{2,}/gu;
/** Share of a language's topics in which a typical word stands at the beginning. */
const COMMON = 0.03;
/** How many times more common it is there than in any other language. */
const RATIO = 6;
const MIN_TOPICS = 2;
/** How many times more common a word is where it is at home; translations left undone bring some elsewhere. */
const AT_HOME = 2;

/** Words of one language. */
export interface LanguageWords {
  /** How many topics have each word at their beginning. */
  readonly counts: ReadonlyMap<string, number>;
  readonly topics: number;
  readonly typical: ReadonlySet<string>;
}

/** Learns the words of each language from titles, headings and first paragraphs; plain values. */
export function learnWords(topics: readonly Topic[]): ReadonlyMap<string, LanguageWords> {
  const shares = countWords(topics);
  return new Map(
    [...shares].map(([language, own]) => [
      language,
      { counts: own.words, topics: own.topics, typical: typicalOf(language, own, shares) },
    ]),
  );
}

/** Answers from what was learned. */
export function openLanguages(learned: ReadonlyMap<string, LanguageWords>): Languages {
  const count = (words: ReadonlySet<string>, language: string) =>
    [...words].filter((word) => learned.get(language)?.typical.has(word)).length;
  return {
    typicalWords: (text, locale) => count(wordsOf(text), languageTag(locale)),
    isMoreCommon: (word, here, there) => {
      const [own, other] = [here, there].map((locale) => shareOf(learned.get(languageTag(locale)), word));
      return (own ?? 0) > 0 && (other ?? 0) * AT_HOME <= (own ?? 0);
    },
    languageOf: (text) => {
      const words = wordsOf(text);
      const ranked = [...learned.keys()]
        .map((language) => ({ language, score: count(words, language) }))
        .sort((a, b) => b.score - a.score);
      const [first, second] = ranked;
      return first && first.score >= 2 && first.score >= 3 * (second?.score ?? 0)
        ? first.language
        : undefined;
    },
  };
}

/** Language of a locale, such as `pt` of `pt-BR`. */
export function languageTag(locale: Locale): string {
  return (locale.split('-')[0] ?? locale).toLowerCase();
}

function shareOf(words: LanguageWords | undefined, word: string): number {
  return words ? (words.counts.get(word.toLowerCase()) ?? 0) / words.topics : 0;
}

interface Counts {
  readonly words: Map<string, number>;
  topics: number;
}

function countWords(topics: readonly Topic[]): ReadonlyMap<string, Counts> {
  const languages = new Map<string, Counts>();
  const tags = new Map<Locale, string>();
  for (const topic of topics) {
    const language = tags.get(topic.locale) ?? languageTag(topic.locale);
    tags.set(topic.locale, language);
    const counts = languages.get(language) ?? { words: new Map(), topics: 0 };
    languages.set(language, counts);
    counts.topics += 1;
    const headings = topic.sections.map(({ text }) => text).join(' ');
    for (const word of wordsOf(`${topic.heading} ${headings} ${topic.lead}`)) {
      counts.words.set(word, (counts.words.get(word) ?? 0) + 1);
    }
  }
  return languages;
}

function typicalOf(
  language: string,
  { words, topics }: Counts,
  all: ReadonlyMap<string, Counts>,
): ReadonlySet<string> {
  const others = [...all].filter(([other]) => other !== language).map(([, counts]) => counts);
  const typical = [...words].filter(([word, count]) => {
    const share = count / topics;
    if (count < MIN_TOPICS || share < COMMON) return false;
    return others.every((other) => ((other.words.get(word) ?? 0) / other.topics) * RATIO <= share);
  });
  return new Set(typical.map(([word]) => word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(WORD), ([word]) => word.toLowerCase()));
}
