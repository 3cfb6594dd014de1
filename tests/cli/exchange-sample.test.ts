/** The sample goes to translation tools and comes back: what nobody changed stays byte for byte. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, runCli } from './cli-sandbox.ts';

const LOCALE = 'ko';
const MINUTE = 60_000;

describe.each([
  ['xliff', 'xlf', /<target>(?=\p{L})/u, '<target>'],
  ['po', 'po', /\nmsgstr "(?=\p{L})/u, '\nmsgstr "'],
])('the sample as %s', (format, ending, start, opening) => {
  test(
    'comes back byte for byte, and with a change where somebody made one',
    async () => {
      const folder = createFolder();
      cpSync('content', join(folder, 'content'), { recursive: true });
      const before = topicsOf(folder);
      expect(before.size).toBeGreaterThan(10);
      const out = await runCli(folder, 'export', '--format', format, '--locale', LOCALE, '--from', 'de');
      expect(out.code).toBe(0);
      const back = await runCli(folder, 'import', 'exchange');
      expect([back.code, back.stdout, back.stderr]).toEqual([0, 'Nothing to change\n', '']);
      expect(topicsOf(folder)).toEqual(before);

      const [name = ''] = readdirSync(join(folder, 'exchange', LOCALE));
      const file = join(folder, 'exchange', LOCALE, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(start, `${opening}가나다 `));
      const topic = `${LOCALE}/${name.slice(0, -ending.length - 1)}`;
      const changed = await runCli(folder, 'import', 'exchange');
      expect([changed.code, changed.stdout]).toEqual([0, `changed  ${topic}\n`]);
      const after = topicsOf(folder);
      expect(after.get(topic)?.replace('가나다 ', '')).toBe(before.get(topic));
      expect(new Map([...after].filter(([path]) => path !== topic))).toEqual(
        new Map([...before].filter(([path]) => path !== topic)),
      );
    },
    MINUTE,
  );
});

function topicsOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(folder, 'content', name), 'utf8')]),
  );
}
