/** Real topics to start from: the sample content and, where it lies beside the repository, a corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedFile } from './fuzz-cases.ts';

const CORPUS = ['../shared/corpus', '../shared/corpus-bilingual'];
/** Topics taken of each locale of a corpus. */
const MOST_OF_LOCALE = 150;

/** Topics of a content folder, at most `most` of each locale, spread over all of them. */
export function readSeedFiles(contentDir: string, most = Number.POSITIVE_INFINITY): readonly SeedFile[] {
  const locales = readdirSync(contentDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return locales.flatMap(({ name }) => {
    const files = readdirSync(join(contentDir, name))
      .filter((file) => file.endsWith('.md'))
      .sort();
    const step = Math.max(1, Math.ceil(files.length / most));
    return files
      .filter((_, index) => index % step === 0)
      .map((file) => ({ path: `${name}/${file}`, text: readFileSync(join(contentDir, name, file), 'utf8') }));
  });
}

/** Topics of the corpora that are there. */
export function readCorpusFiles(): readonly SeedFile[] {
  return CORPUS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readSeedFiles(folder, MOST_OF_LOCALE),
  );
}
