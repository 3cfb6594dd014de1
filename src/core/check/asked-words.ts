/**
 * Which questions about single words a check asked, so that its findings can be kept: they hold as long
 * as the answers are the same, though every topic written changes how common words are.
 */
import type { Locale } from '../locale.ts';
import type { Languages } from './learn-languages.ts';

/** A question whether a word is more common in one locale than in another, and its answer. */
export type AskedWord = readonly [word: string, here: Locale, there: Locale, answer: boolean];

/** Languages that take down what they are asked. */
export function recordAsked(languages: Languages): {
  readonly languages: Languages;
  readonly asked: readonly AskedWord[];
} {
  const asked: AskedWord[] = [];
  const isMoreCommon: Languages['isMoreCommon'] = (word, here, there) => {
    const answer = languages.isMoreCommon(word, here, there);
    asked.push([word, here, there, answer]);
    return answer;
  };
  return { languages: { ...languages, isMoreCommon }, asked };
}

/** Whether all answers would be the same now. */
export function isSameAnswer(asked: readonly AskedWord[], { isMoreCommon }: Languages): boolean {
  return asked.every(([word, here, there, answer]) => isMoreCommon(word, here, there) === answer);
}
