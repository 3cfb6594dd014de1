/** Files that people keep beside the content for the checker: the do-not-translate list and the term base. */
import { readFile } from 'node:fs/promises';
import type { KeptFiles } from '../core/check/knowledge.ts';
import { parseKeptWords } from '../core/terms/kept-words-file.ts';
import { parseTermBase } from '../core/terms/term-base.ts';

/** Where they are when the options say nothing. */
export const KEPT_WORDS_FILE = 'terms/do-not-translate.txt';
export const TERM_BASE_FILE = 'terms/terms.yml';

/** Reads both, relative to the working directory; one that was named must exist. */
export async function readKeptFiles(options: {
  readonly doNotTranslate?: string;
  readonly terms?: string;
}): Promise<KeptFiles> {
  const words = await readIfThere(options.doNotTranslate, KEPT_WORDS_FILE);
  const terms = await readIfThere(options.terms, TERM_BASE_FILE);
  return {
    words: words === undefined ? undefined : parseKeptWords(words),
    terms: terms === undefined ? undefined : parseTermBase(terms),
  };
}

async function readIfThere(named: string | undefined, usual: string): Promise<string | undefined> {
  try {
    return await readFile(named ?? usual, 'utf8');
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (named === undefined && isMissing) return undefined;
    throw new Error(`\`${named ?? usual}\` cannot be read.`, { cause });
  }
}
