/**
 * What is exchanged with translation tools: a topic's texts in pairs, with markup as codes that tools
 * protect. The formats differ in writing only.
 */
import type { Locale } from '../locale.ts';

/** A text with its source. Both are Markdown as written. */
export interface ExchangeUnit {
  /** Place and digest of the text that it was made from, so that it is found again after other changes. */
  readonly id: string;
  readonly source: string;
  /** `undefined` where there is no translation yet. */
  readonly target: string | undefined;
  /** Why the target is not ready to be brought back, as the end of a sentence: "is marked as fuzzy". */
  readonly held?: string;
}

/** The units of one topic. */
export interface ExchangeFile {
  /** Path of the translation, relative to the content folder. */
  readonly path: string;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly units: readonly ExchangeUnit[];
}

/** Forms in which units are written. */
export const EXCHANGE_FORMATS = ['xliff', 'tmx', 'po'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** An exchange file that cannot be read; the message says why, and the line where. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  readonly line: number | undefined;

  constructor(message: string, { line, cause }: { readonly line?: number; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.line = line;
  }
}
