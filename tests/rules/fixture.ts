/**
 * Fixtures of rules: several files in one text, with the lines that are to be found marked.
 *
 * `=== de/a.md` begins a file, `@topic a Title` stands for front matter with an asset ID and a title,
 * `@h1 a Title` for the same with the title as heading, `⟵ rule-id` at the end of a line expects a
 * finding there (several with commas), `⟵ rule-id` alone on a line expects it on the line before;
 * `{{U+FEFF}}` is a character, `{{byte ff}}` a byte, `{{300 > }}` repeats a text.
 */
import { guid } from '../unit/virtual-content.ts';

/** A file of a fixture. */
export interface FixtureFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A fixture, taken apart. */
export interface Fixture {
  readonly files: readonly FixtureFile[];
  /** `file:line rule-id`, sorted. */
  readonly expected: readonly string[];
}

/** Reads a fixture. */
export function parseFixture(text: string): Fixture {
  const files: FixtureFile[] = [];
  const expected: string[] = [];
  for (const part of text.split(/^=== /m).slice(1)) {
    const newline = part.indexOf('\n');
    const path = part.slice(0, newline).trim();
    const lines: string[] = [];
    for (const raw of part
      .slice(newline + 1)
      .replace(/\n$/, '')
      .split('\n')) {
      const [line = '', marks] = raw.split(/[ ]?⟵ /);
      if (marks === undefined || line !== '') lines.push(...expand(line));
      for (const id of marks?.split(',') ?? []) expected.push(`${path}:${lines.length} ${id.trim()}`);
    }
    files.push({ path, bytes: encode(lines.join('\n') + (lines.at(-1) === '' ? '' : '\n')) });
  }
  return { files, expected: expected.sort() };
}

function expand(line: string): readonly string[] {
  const [, form, asset = '', title = ''] = /^@(topic|h1) (\S+) (.*)$/.exec(line) ?? [];
  if (form === undefined) return [line];
  const matter = ['---', `title: '${title}'`, `ms:assetid: ${guid(asset)}`, '---', ''];
  return form === 'h1' ? [...matter, `# ${title}`] : matter;
}

function encode(text: string): Uint8Array {
  const whole = text
    .replace(/\{\{U\+([0-9A-F]+)\}\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\{\{(\d+) (.+?)\}\}/g, (_, count: string, part: string) => part.repeat(Number(count)));
  const parts = whole.split(/\{\{byte ([0-9a-f]{2})\}\}/);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.from(part, 'hex'))),
  );
}
