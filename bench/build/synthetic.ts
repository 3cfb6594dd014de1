/**
 * A corpus of any size made from the sample content: copies of its topics under names and asset IDs of
 * their own, linked among themselves. The same size gives the same files.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a content folder with about `topics` topics in all locales together. */
export function writeSynthetic(sample: string, folder: string, topics: number): void {
  const locales = readdirSync(sample, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = locales.flatMap(({ name: locale }) =>
    readdirSync(join(sample, locale))
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ locale, name, text: readFileSync(join(sample, locale, name), 'utf8') })),
  );
  for (const { name } of locales) mkdirSync(join(folder, name), { recursive: true });
  for (let at = 0; at < topics; at += 1) {
    const { locale, name, text } = files[at % files.length] as (typeof files)[number];
    const copy = Math.floor(at / files.length);
    writeFileSync(join(folder, locale, nameOf(name, copy)), copyText(text, copy));
  }
}

function nameOf(name: string, copy: number): string {
  return name.replace(/\.md$/, `-${copy}.md`);
}

function copyText(text: string, copy: number): string {
  return text
    .replace(/^(ms:assetid: *)(.*)$/m, (_, key: string, id: string) => key + guid(`${id} ${copy}`))
    .replace(/^(title: *['"]?.*?)(['"]?)$/m, `$1 ${copy}$2`)
    .replace(/\]\(([\w-]+)\.md/g, `]($1-${copy}.md`);
}

function guid(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}
