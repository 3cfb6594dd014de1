/** Files that people keep beside the content for the checker: the do-not-translate list and the term base. */
import { readFile } from 'node:fs/promises';
import type { KeptFiles } from '../core/check/knowledge.ts';
import { parseKeptWords } from '../core/terms/kept-words-file.ts';
import { checkTermLocales, parseTermBase, type TermBase, type TermFault } from '../core/terms/term-base.ts';
import { SettingsError } from './load-settings.ts';

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
    terms: terms === undefined ? undefined : readTerms(options.terms ?? TERM_BASE_FILE, terms),
  };
}

/** Sentences about the term base that stop nothing: locales in it that the content does not have. */
export async function readTermNotes(
  options: { readonly terms?: string },
  locales: readonly string[],
): Promise<readonly string[]> {
  const text = await readIfThere(options.terms, TERM_BASE_FILE);
  if (text === undefined) return [];
  return checkTermLocales(text, locales).map((fault) => inWords(options.terms ?? TERM_BASE_FILE, fault));
}

function readTerms(file: string, text: string): TermBase {
  const { terms, faults } = parseTermBase(text);
  if (faults.length > 0) throw new SettingsError(faults.map((fault) => inWords(file, fault)));
  return terms;
}

function inWords(file: string, { line, column, message }: TermFault): string {
  return `${file}:${line}:${column}: ${message}`;
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
