/** What findings say of differences between editions, and which differences they find. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { checkFiles } from '../../rules/check-files.ts';

const LOCALES = ['de', 'es', 'fr', 'it', 'ko'];

describe('lists', () => {
  const items = (lengths: readonly number[]) => lengths.map((length) => `- ${'x'.repeat(length)}`).join('\n');
  /** Twins in two forms, which place the gap in the German list at either end. */
  const twins = {
    es: items([10, 40, 20]),
    it: items([10, 40, 20]),
    fr: `${items([40, 20, 90])}\n\n> [!NOTE]\n> x`,
    ko: `${items([40, 20, 90])}\n\n> [!NOTE]\n> x`,
  };

  test('an item too few is found where twins place it before different blocks', () => {
    const [found, ...others] = check({ de: items([40, 20]), ...twins });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ file: 'de/a.md', ruleId: 'list-items-differ' });
    expect(found?.message).toBe('4 other editions have a list item more here (es/a.md:6).');
    expect(found?.related).toMatchObject([{ file: 'es/a.md', line: 6 }]);
  });

  test('nothing is found where as many items stand', () => {
    expect(check({ de: items([40, 20, 90]), ...twins })).toEqual([]);
  });

  test('an item too many is found as well', () => {
    const [found] = check({ de: items([10, 40, 20, 90]), ...twins });
    expect(found?.message).toBe('4 other editions have a list item less here.');
  });
});

test('what is missing is quoted with its place', () => {
  const body = (words: string) => `1. Eins 1\n2. ${words}\n3. Drei 3`;
  const [found] = check({ de: '1. Eins 1\n2. Drei 3', ...everywhere(body('Reinicie el servicio 2')) });
  expect(found?.message).toBe(
    '4 other editions have a list item about here, which is missing: “Reinicie el servicio 2” (es/a.md:7).',
  );
});

test('of a row of HTML its words are quoted, of an alert what it says', () => {
  const row = (name: string) => `<tr>\n<td>${name}</td>\n</tr>`;
  const table = (...names: readonly string[]) => `<table>\n${names.map(row).join('\n')}\n</table>`;
  const [missingRow] = check({ de: table('Port 1'), ...everywhere(table('Port 1', 'Puerto 2')) });
  expect(missingRow?.message).toContain(': “Puerto 2” (es/a.md:10).');
  const [missingAlert] = check({ de: 'Ja.', ...everywhere('Ja.\n\n> [!NOTE]\n> Importante.') });
  expect(missingAlert?.message).toContain('[!NOTE] about here, which is missing: “Importante.” (es/a.md:8).');
});

test('numbers are quoted as they are written here', () => {
  const [found] = check({ de: 'Es sind 26.767 Nutzer.', ...everywhere('Son 26,667 usuarios.') });
  expect(found?.message).toBe('4 other editions say 26.667 here, not 26.767.');
});

function everywhere(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(LOCALES.slice(1).map((locale) => [locale, body]));
}

/** Findings about structure and numbers in the German edition. */
function check(bodies: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const files = Object.entries(bodies).map(([locale, body]) => ({
    path: `${locale}/a.md`,
    bytes: Buffer.from(`---\ntitle: A\nms:assetid: a\n---\n\n${body}\n`),
  }));
  return checkFiles(files).filter(({ file, ruleId }) => file === 'de/a.md' && /-differ$/.test(ruleId));
}
