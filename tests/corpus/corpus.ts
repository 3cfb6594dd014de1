/**
 * Real topics beside the repository, for tests that are extra: without the folder they say so and skip.
 * `HEXAPLA_CORPUS` names another folder of the same form.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSite, type Site } from '../../src/io/load-site.ts';

/** Folder with one folder of topics per locale. */
export const CORPUS = resolve(process.env['HEXAPLA_CORPUS'] ?? '../shared/corpus');

/** Whether there is a corpus to test on. */
export const hasCorpus: boolean = existsSync(CORPUS);

if (!hasCorpus) console.log(`Skipping tests on real topics: there is no folder ${CORPUS}`);

let loaded: Promise<Site> | undefined;

/** The corpus, loaded once for all tests of a file. */
export function loadCorpus(): Promise<Site> {
  loaded ??= loadSite({ contentDir: CORPUS, options: {} });
  return loaded;
}

/** Prints a figure where the test report shows it. */
export function showFigure(name: string, value: string | number): void {
  console.log(`${name}: ${value}`);
}

/** A share as per cent with two digits. */
export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;
}
