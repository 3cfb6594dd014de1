/** Edits to single keys of front matter; everything beside the key stays byte for byte. */
import type { Edit } from '../diagnostic.ts';
import { parseFrontMatter } from '../parse/front-matter.ts';
import { readEntries } from './matter-entries.ts';

/** The text of front matter between its `---` lines. */
export interface MatterBlock {
  readonly yaml: string;
  /** Offset of `yaml` in the file's text. */
  readonly start: number;
  readonly bodyStart: number;
}

/** Finds the block; `undefined` where a text has none that can be read. */
export function findMatterBlock(text: string): MatterBlock | undefined {
  const { usable, block, bodyStart, yamlEnd } = parseFrontMatter('', text);
  if (!usable || block === '') return undefined;
  const start = block.indexOf('\n') + 1;
  return { yaml: block.slice(start, yamlEnd), start, bodyStart };
}

/** The edit that gives a key a list of texts; an empty list removes it. Needs a text with front matter. */
export function setList(text: string, key: string, values: readonly string[]): Edit | undefined {
  const lines = values.length === 0 ? '' : `${key}:\n${values.map((one) => `  - ${quote(one)}\n`).join('')}`;
  return setEntry(text, key, lines);
}

/** The edit that removes a key with its value; `undefined` where it is not there. */
export function removeKey(text: string, key: string): Edit | undefined {
  const edit = setEntry(text, key, '');
  return edit && edit.start === edit.end ? undefined : edit;
}

/** A text as a YAML scalar on one line. */
export function quote(text: string): string {
  return /^[\p{L}][\p{L}\p{N}._/-]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Replaces the lines of an entry, or puts them at the end of the block. */
function setEntry(text: string, key: string, lines: string): Edit | undefined {
  const block = findMatterBlock(text);
  if (!block) return undefined;
  const { yaml, start } = block;
  const entry = readEntries(yaml).find(({ name }) => name.toLowerCase() === key.toLowerCase());
  const [from, to] = entry ? [entry.start, entry.end] : [yaml.length, yaml.length];
  return { start: start + from, end: start + to, text: lines };
}
