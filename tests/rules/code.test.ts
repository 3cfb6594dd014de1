/** What stands in code is quoted, not said: of the faults of all fixtures, put into a block of code, nothing is found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../src/core/check/registry.ts';
import { checkFiles } from './check-files.ts';
import { type FixtureFile, parseFixture } from './fixture.ts';

/** Rules about code, and about bytes that break what is copied from it. */
const ABOUT_CODE: ReadonlySet<string> = new Set([
  ...['code-differs', 'code-blocks-differ', 'translated-command'],
  ...['invisible-character', 'mojibake', 'invalid-utf8', 'byte-order-mark'],
]);
/** Findings about a file as such, which code does not change. */
const ABOUT_FILES: ReadonlySet<string> = new Set([
  ...['front-matter-language', 'malformed-front-matter', 'missing-front-matter', 'missing-heading'],
  ...['stray-front-matter-line', 'unclosed-front-matter', 'empty-file', 'too-complex'],
]);

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

describe('a fault in a block of code is none', () => {
  for (const id of registry.keys()) {
    const files = ABOUT_CODE.has(id) || ABOUT_FILES.has(id) ? [] : fixtureOf(id);
    const quoted = files.map(quoteBody);
    const hasBody = files.some((file, index) => file !== quoted[index]);
    test.skipIf(!hasBody)(id, () => {
      const found = checkFiles(quoted).filter(
        ({ ruleId, file, line }) => ruleId === id && file.endsWith('.md') && line > headOf(quoted, file),
      );
      expect(found).toEqual([]);
    });
  }
});

function fixtureOf(id: string): readonly FixtureFile[] {
  try {
    return parseFixture(readFileSync(join(import.meta.dirname, `${id}.txt`), 'utf8')).files;
  } catch {
    return [];
  }
}

/** The file with its body as a block of code. */
function quoteBody(file: FixtureFile): FixtureFile {
  const text = Buffer.from(file.bytes).toString('utf8');
  const head = FRONT_MATTER.exec(text)?.[0];
  if (head === undefined || !file.path.endsWith('.md')) return file;
  const body = text.slice(head.length);
  return { path: file.path, bytes: Buffer.from(`${head}\n~~~~~~\n${body}\n~~~~~~\n`) };
}

/** Number of lines of a file's front matter. */
function headOf(files: readonly FixtureFile[], path: string): number {
  const text = Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString('utf8');
  return (FRONT_MATTER.exec(text)?.[0].split('\n').length ?? 1) - 1;
}
