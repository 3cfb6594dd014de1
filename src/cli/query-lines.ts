/** What `hexapla search` is asked: the words of the command line, or the lines of a file. */
import { readFile } from 'node:fs/promises';
import type { Scope } from '../search/client/read-question.ts';
import { UsageError } from './usage-error.ts';

/** Which languages a query may name. */
export const SCOPES: readonly Scope[] = ['first', 'mine', 'all'];

/** A query with where it stands, for messages. */
export interface QueryLine {
  readonly query: string;
  readonly locale?: string;
  readonly in?: Scope;
  /** File and line; `undefined` on the command line. */
  readonly place?: string;
}

/** Reads a file of JSON lines; empty ones are left out. Throws a `UsageError` that names file and line. */
export async function readQueryLines(file: string): Promise<readonly QueryLine[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`\`--queries ${file}\` cannot be read.`, { cause });
  });
  const lines = text.split('\n').map((line, at) => [line.trim(), at + 1] as const);
  return lines.filter(([line]) => line !== '').map(([line, number]) => parseLine(line, `${file}:${number}`));
}

function parseLine(line: string, place: string): QueryLine {
  const value = parseJson(line, place);
  if (!isQueryLine(value))
    throw new UsageError(`${place} is not of the form { "query": "…", "locale": "de", "in": "first" }.`);
  return { ...value, place };
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UsageError(`${place} is no JSON.`, { cause });
  }
}

function isQueryLine(value: unknown): value is QueryLine {
  if (typeof value !== 'object' || value === null) return false;
  const { query, locale, in: scope } = value as Partial<Record<keyof QueryLine, unknown>>;
  return (
    typeof query === 'string' &&
    (locale === undefined || typeof locale === 'string') &&
    (scope === undefined || SCOPES.some((one) => one === scope))
  );
}
