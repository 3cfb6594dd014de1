/**
 * The term base: what a concept is called in each language, and which variants are forbidden. A YAML
 * list that people keep; `hexapla terms` proposes one.
 */
import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearestName } from '../text/nearest-name.ts';

const names = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));
const schema = z.array(
  z.strictObject({
    concept: z.string(),
    terms: z.record(z.string(), z.string()),
    forbidden: z.record(z.string(), names).optional(),
  }),
);
const KEYS = ['concept', 'terms', 'forbidden'];

/** One concept of the term base. */
export interface Term {
  readonly concept: string;
  /** Term by locale. */
  readonly terms: Readonly<Record<string, string>>;
  /** Forbidden variants by locale. */
  readonly forbidden?: Readonly<Record<string, readonly string[]>> | undefined;
}

export type TermBase = readonly Term[];

/** What is wrong at a place of the file, and what to do, in one paragraph. */
export interface TermFault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads a term base; `terms` is empty where there are faults. */
export function parseTermBase(text: string): {
  readonly terms: TermBase;
  readonly faults: readonly TermFault[];
} {
  const file = openFile(text);
  const [broken] = file.document.errors;
  if (broken) return { terms: [], faults: [file.faultAt(broken.pos[0], notYaml(broken.message))] };
  const result = schema.safeParse(file.document.toJS() ?? []);
  if (result.success) return { terms: result.data, faults: [] };
  return { terms: [], faults: result.error.issues.flatMap((issue) => faultsOf(file, issue)) };
}

/** Faults of locales that there are not, in the text of a term base that can be read. */
export function checkTermLocales(text: string, locales: readonly string[]): readonly TermFault[] {
  const file = openFile(text);
  return parseTermBase(text).terms.flatMap((term, index) =>
    (['terms', 'forbidden'] as const).flatMap((part) =>
      Object.keys(term[part] ?? {})
        .filter((locale) => !locales.includes(locale))
        .map((locale) => file.faultAt(file.offsetOf([index, part], locale), unknownLocale(locale, locales))),
    ),
  );
}

/** What a locale forbids, and the term to write instead where the language has one. */
export function forbiddenTerms(
  base: TermBase,
  locale: string,
): readonly { readonly variant: string; readonly term: string | undefined }[] {
  return base.flatMap(({ terms, forbidden }) =>
    (forbidden?.[locale] ?? []).map((variant) => ({ variant, term: terms[locale] || undefined })),
  );
}

interface TermFile {
  readonly document: Document;
  faultAt(offset: number, message: string): TermFault;
  /** Offset of a key, or of the value at a path without one. */
  offsetOf(path: readonly PropertyKey[], key?: string): number;
}

function openFile(text: string): TermFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', merge: false });
  return {
    document,
    faultAt: (offset, message) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col, message };
    },
    offsetOf: (path, key) => (keyNode(document, path, key) ?? nodeAt(document, path))?.range?.[0] ?? 0,
  };
}

function keyNode(
  document: Document,
  path: readonly PropertyKey[],
  key: string | undefined,
): Node | undefined {
  const map = document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
  return isNode(pair?.key) ? pair.key : undefined;
}

/** The value at a path, or what is around it where there is none. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node)) return node;
  return path.length === 0 ? undefined : nodeAt(document, path.slice(0, -1));
}

function faultsOf(file: TermFile, issue: z.core.$ZodIssue): readonly TermFault[] {
  if (issue.code !== 'unrecognized_keys')
    return [file.faultAt(file.offsetOf(issue.path), wrongForm(issue.path))];
  return issue.keys.map((key) => file.faultAt(file.offsetOf(issue.path, key), unknownKey(key)));
}

function notYaml(message: string): string {
  const reason = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  return `This is not valid YAML: ${reason}. Correct the line.`;
}

function unknownKey(key: string): string {
  const near = nearestName(key, KEYS);
  const advice = near ? `Did you mean \`${near}\`?` : `Write ${KEYS.map((one) => `\`${one}\``).join(', ')}.`;
  return `\`${key}\` is no key of a term. ${advice}`;
}

function wrongForm(path: readonly PropertyKey[]): string {
  const where = path.length === 0 ? 'The file' : `\`${path.slice(1).join('.') || 'This entry'}\``;
  return `${where} is missing or has another form. Write \`- concept: port\`, \`terms: { de: Anschluss }\` and, if you like, \`forbidden: { de: [Hafen] }\`.`;
}

function unknownLocale(locale: string, locales: readonly string[]): string {
  const near = nearestName(locale, locales);
  const known = near
    ? `Did you mean \`${near}\`?`
    : `There are ${locales.map((one) => `\`${one}\``).join(', ')}.`;
  return `The content has no locale \`${locale}\`. ${known}`;
}
