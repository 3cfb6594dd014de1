/** Files that look like topics and are none, because of their place or name; nobody should miss them unawares. */
import { readdir } from 'node:fs/promises';
import type { Diagnostic } from '../core/diagnostic.ts';

/** Findings of Markdown files directly in the content folder (absolute), where no locale is; a README may be there. */
export async function misplacedFiles(contentDir: string): Promise<readonly Diagnostic[]> {
  const entries = await readdir(contentDir, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.(?:md|markdown)$/i.test(entry.name))
    .filter(({ name }) => !/^readme\./i.test(name))
    .map(({ name }) =>
      ignored(
        name,
        'This file is in no locale, so it is not read.',
        'Move it into the folder of its locale.',
      ),
    );
}

/** Findings of files with another ending of Markdown than topics have. */
export function misnamedFiles(paths: readonly string[]): readonly Diagnostic[] {
  return paths
    .filter((path) => /\.(?:markdown|mdown|mkd|mdx)$/i.test(path))
    .map((path) =>
      ignored(path, 'Only files whose names end in `.md` are topics, so this one is not read.', 'Rename it.'),
    );
}

function ignored(file: string, message: string, advice: string): Diagnostic {
  return { ...{ file, line: 1, column: 1, ruleId: 'ignored-file', severity: 'info' }, message, advice };
}
