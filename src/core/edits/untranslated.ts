/**
 * The marks of text that waits for translation. `hexapla.untranslated: de` in front matter: the topic
 * is a draft whose text is German, and readers keep the German page. `<!-- hexapla:untranslated de -->`
 * before a heading: this section is still German, in a topic that is otherwise translated.
 */
import { scanBlocks } from '../check/scan-blocks.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Locale, localeName, parseLocale } from '../locale.ts';
import type { Topic } from '../topic.ts';

/** Front matter key of drafts. */
export const DRAFT_KEY = 'hexapla.untranslated';

const MARK = /^[ \t]*<!--[ \t]*hexapla:untranslated[ \t]+([A-Za-z0-9-]+)[ \t]*-->[ \t]*$/gm;

/** A mark in a body. */
export interface UntranslatedMark {
  /** Offset of the comment's line. */
  readonly start: number;
  /** Offset after its line. */
  readonly end: number;
  /** Locale of the text that follows. */
  readonly locale: Locale;
}

/** The comment that marks a section. */
export function untranslatedMark(locale: Locale): string {
  return `<!-- hexapla:untranslated ${locale} -->`;
}

/** Locale whose text a draft still holds; `undefined` for topics that are no drafts. */
export function draftLocale({ meta, locale }: Pick<Topic, 'meta' | 'locale'>): Locale | undefined {
  const value = Object.entries(meta.other).find(([key]) => key.toLowerCase() === DRAFT_KEY)?.[1];
  if (typeof value !== 'string' || value.trim() === '' || value.trim() === 'false') return undefined;
  return parseLocale(value.trim()) ?? locale;
}

/** All marks of a text, in order; those in code are examples. */
export function findUntranslatedMarks(text: string): readonly UntranslatedMark[] {
  if (!text.includes('hexapla:untranslated')) return [];
  const code = scanBlocks(text, 0).filter(({ kind }) => kind === 'code');
  return [...text.matchAll(MARK)].flatMap(({ 0: line, 1: tag = '', index }) => {
    const locale = parseLocale(tag);
    const isExample = code.some((block) => block.start <= index && index < block.end);
    return locale && !isExample ? [{ start: index, end: index + line.length, locale }] : [];
  });
}

/** Findings for the marks of a topic that is no draft; of drafts it is known as a whole. */
export function untranslatedSectionsOf(topic: Topic, text: string): readonly Diagnostic[] {
  const marks = findUntranslatedMarks(text);
  if (marks.length === 0 || draftLocale(topic) !== undefined) return [];
  return marks.map(({ start, locale }) => ({
    ruleId: 'untranslated-section',
    severity: 'warning',
    file: topic.path,
    line: text.slice(0, start).split('\n').length,
    column: 1,
    message: `The text below is still in ${localeName(locale, parseLocale('en'))}.`,
    advice: 'Translate it, then remove this comment.',
  }));
}
