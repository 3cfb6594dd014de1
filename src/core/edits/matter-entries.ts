/** The entries of front matter with their place, in the order of the text. */
import { isMap, isScalar, parseDocument } from 'yaml';

/** A key with all lines that belong to it; offsets in the YAML. */
export interface MatterEntry {
  readonly name: string;
  readonly start: number;
  /** Start of the next entry, or the end. */
  readonly end: number;
  /** Place of the value, quotes included; empty where there is none. */
  readonly value: readonly [start: number, end: number];
}

/** Reads the entries; none where the YAML is no mapping. */
export function readEntries(yaml: string): readonly MatterEntry[] {
  const map = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' }).contents;
  if (!isMap(map)) return [];
  const found = map.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const range = isScalar(value) ? value.range : undefined;
    const place: readonly [number, number] = range ? [range[0], range[1]] : [key.range[1], key.range[1]];
    return [{ name: String(key.value), start: key.range[0], value: place }];
  });
  return found.map((entry, index) => ({ ...entry, end: found[index + 1]?.start ?? yaml.length }));
}
