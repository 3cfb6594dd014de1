/**
 * Entries of a TOC file that is as it should be, which nearly all are. Whatever else stands in a file
 * has to be read by what can point at it.
 */
import { toPlainText } from '../text/plain-text.ts';
import { type PlainYaml, readPlainYaml } from '../text/plain-yaml.ts';
import type { TocFileEntry } from './read-toc-file.ts';

/** Reads the entries; `undefined` where anything is not a mapping of texts and of lists of the same. */
export function readPlainEntries(text: string, maxDepth: number): readonly TocFileEntry[] | undefined {
  const yaml = readPlainYaml(text);
  const top = yaml && (isMapping(yaml.value) ? yaml.value['items'] : yaml.value);
  return yaml && readList(top, yaml, maxDepth);
}

function readList(list: unknown, yaml: PlainYaml, depth: number): readonly TocFileEntry[] | undefined {
  if (!Array.isArray(list) || depth === 0) return undefined;
  const entries = list.flatMap((item) => readEntry(item, yaml, depth) ?? []);
  return list.length > 0 && entries.length === list.length ? entries : undefined;
}

function readEntry(item: unknown, yaml: PlainYaml, depth: number): TocFileEntry | undefined {
  const line = isMapping(item) ? yaml.lineOf(item) : undefined;
  if (!isMapping(item) || line === undefined) return undefined;
  const { name, href, topicHref, items } = item;
  const children = items === undefined ? [] : readList(items, yaml, depth - 1);
  if (!children || ![name, href, topicHref].every(isTextOrNothing)) return undefined;
  return { name: text(name), href: text(href), topicHref: text(topicHref), line, children };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

/** What a value of the file says, as plain text; `undefined` for what is no text, or blank. */
export function text(value: unknown): string | undefined {
  const plain = typeof value === 'string' ? toPlainText(value).trim() : '';
  return plain === '' ? undefined : plain;
}
