/**
 * Front matter: reads the YAML of the block between `---` lines. All values stay text as
 * written (no dates, no numbers), aliases are refused, and no other language is ever evaluated.
 */
import matter from 'gray-matter';
import { type Document, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { toPlainTexts } from '../text/plain-text.ts';
import { readPlainYaml } from '../text/plain-yaml.ts';
import { findFrontMatter } from './front-matter-extent.ts';
import {
  lateFrontMatter,
  malformedFrontMatter,
  missingFrontMatter,
  otherLanguage,
  strayLine,
  unclosedFrontMatter,
} from './front-matter-faults.ts';

/** A file's front matter. `usable` is false when the block is there but cannot be read. */
export interface FrontMatter {
  readonly usable: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  /** Offset at which the body starts, in UTF-16 code units. */
  readonly bodyStart: number;
  /** End of the YAML: where the closing line starts, or should stand. */
  readonly yamlEnd: number;
  /** Text of the block with both `---` lines; empty when there is none. */
  readonly block: string;
  readonly diagnostics: readonly Diagnostic[];
}

const YAML_NAMES: ReadonlySet<string> = new Set(['', 'yaml', 'yml']);
const KEY = /^(["']?)([^\s#"'{[-][^"']*?)\1[ \t]*:(?:\s|$)/;
/** A line of text below a value that its quotes already closed: translation tools leave such lines. */
const STRAY =
  /^([^\s#:][^\n]*?:[ \t]+(?:'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\.)*")[ \t]*\n)([ \t]+)(?![\s#-])[^\n]+$/m;
const MAX_BLOCK = 64 * 1024;

/** Reads the front matter of a file's text. */
export function parseFrontMatter(file: string, text: string): FrontMatter {
  const extent = findFrontMatter(text);
  if (!extent) return none([findLate(file, text) ?? missingFrontMatter(file)], true);
  const { language, yamlEnd, bodyStart, isClosed } = extent;
  if (!YAML_NAMES.has(language.toLowerCase())) return none([otherLanguage(file, language)]);
  if (!isClosed && bodyStart === text.length) return none([unclosedFrontMatter(file)]);
  if (bodyStart > MAX_BLOCK)
    return none([malformedFrontMatter(file, 'The front matter is longer than 64 KiB.', 1, 1)]);
  const block = text.slice(0, bodyStart);
  const parsed = parseBlock(file, text.slice(0, yamlEnd));
  const fault = isClosed ? [] : [unclosedFrontMatter(file, block.split(/\r\n?|\n/).length)];
  return { ...parsed, bodyStart, yamlEnd, block, diagnostics: [...fault, ...parsed.diagnostics] };
}

/** Front matter that empty lines keep from being any. */
function findLate(file: string, text: string): Diagnostic | undefined {
  const [above = ''] = /^\s*/.exec(text) ?? [];
  if (above === '' || !findFrontMatter(text.slice(above.length))?.isClosed) return undefined;
  return lateFrontMatter(file, above.split(/\r\n?|\n/).length);
}

/** 1-based line of each top-level key of a front matter block, by the key as written. */
export function readKeyLines(block: string): Readonly<Record<string, number>> {
  const lines = block.split(/\r\n?|\n/);
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const key = KEY.exec(line)?.[2];
      return key === undefined ? [] : [[key, index + 1]];
    }),
  );
}

/** `block` is without its closing line. */
function parseBlock(file: string, block: string): Pick<FrontMatter, 'usable' | 'data' | 'diagnostics'> {
  let fault: Diagnostic | undefined;
  let usable = true;
  const parse = (yaml: string): Record<string, unknown> => {
    const first = parseYaml(file, yaml);
    if ('data' in first) return first.data;
    const second = retryWithoutStray(file, yaml);
    usable = second !== undefined;
    fault = second?.fault ?? first;
    return second?.data ?? {};
  };
  const { data } = matter(`${block}---\n`, { language: 'yaml', engines: { yaml: parse, yml: parse } });
  return { usable, data, diagnostics: fault ? [fault] : [] };
}

function retryWithoutStray(file: string, yaml: string) {
  const match = STRAY.exec(yaml);
  if (!match) return undefined;
  const [whole, kept = '', indent = ''] = match;
  const end = match.index + whole.length;
  const result = parseYaml(file, yaml.slice(0, match.index) + kept + yaml.slice(end));
  if (!('data' in result)) return undefined;
  const line = yaml.slice(0, match.index + kept.length).split('\n').length;
  return { data: result.data, fault: strayLine(file, line, indent.length + 1) };
}

type Yaml = { readonly data: Record<string, unknown> } | Diagnostic;

/** `yaml` starts on the file's first line, so its positions are the file's. */
function parseYaml(file: string, yaml: string): Yaml {
  try {
    const plain = readPlainYaml(yaml)?.value;
    // What the plain reader takes has control characters behind escapes only.
    if (isMapping(plain)) return { data: yaml.includes('\\') ? toPlainTexts(plain) : plain };
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
    const [error] = document.errors;
    if (error) {
      const quote = unclosedQuote(document, error);
      if (quote !== undefined) return malformedAt(file, yaml, quote);
      const [start] = error.linePos ?? [{ line: 1, col: 1 }];
      return malformedFrontMatter(file, firstLine(error.message), start.line, start.col);
    }
    const data: unknown = toPlainTexts(document.toJS({ maxAliasCount: 0 }));
    if (isMapping(data)) return { data };
    return malformedFrontMatter(file, 'Front matter must be a list of `key: value` lines.', 2, 1);
  } catch (error) {
    return malformedFrontMatter(file, aliasOrDepth(error), 1, 1);
  }
}

/** Offset of the quote that an error says is not closed: the error is where the text ends. */
function unclosedQuote(document: Document.Parsed, { code, pos }: YAMLParseError): number | undefined {
  if (code !== 'MISSING_CHAR') return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type = '', range }) => {
      if (type.startsWith('QUOTE') && range && range[0] <= pos[0]) start = range[0];
    },
  });
  return start;
}

function malformedAt(file: string, yaml: string, offset: number): Diagnostic {
  const lines = yaml.slice(0, offset).split('\n');
  const problem = 'The quote that begins here is never closed.';
  return malformedFrontMatter(file, problem, lines.length, (lines.at(-1)?.length ?? 0) + 1);
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The two ways in which well-formed YAML is refused. */
function aliasOrDepth(error: unknown): string {
  if (error instanceof ReferenceError) return 'Aliases (`*name`) are not allowed in front matter.';
  if (error instanceof RangeError) return 'The front matter is nested too deeply.';
  throw error;
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n');
  return `${line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '')}.`;
}

function none(diagnostics: readonly Diagnostic[], usable = false): FrontMatter {
  return { usable, data: {}, bodyStart: 0, yamlEnd: 0, block: '', diagnostics };
}
