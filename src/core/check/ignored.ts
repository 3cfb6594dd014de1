/**
 * `<!-- hexapla-ignore rule-id -->`: silences rules for the line that it stands on, for the next line that
 * has text when it stands alone, or for the whole file when it is the first thing of the body.
 */
import { commentsOutsideCode } from './inline.ts';

/** A rule that a comment silences; `line` is 1-based, `undefined` means the whole file. */
export interface Ignored {
  readonly ruleId: string;
  readonly line: number | undefined;
}

/** A comment as written. */
export interface IgnoreComment {
  /** Offset in the text, in UTF-16 code units. */
  readonly at: number;
  /** What it names, whether there is such a rule or not. */
  readonly names: readonly string[];
  /** The line that it silences, 1-based; `undefined` for the whole file. */
  readonly line: number | undefined;
}

const COMMENT = /<!--[ \t]*hexapla-ignore(?![\w-])([^>\n]*)-->/g;

/** Rules that the comments of a text with `\n` line ends silence; its body starts at `bodyStart`. */
export function readIgnored(text: string, bodyStart: number): readonly Ignored[] {
  return readIgnoreComments(text, bodyStart).flatMap(({ names, line }) =>
    names.map((ruleId) => ({ ruleId, line })),
  );
}

/** All comments of such a text, in order; those in code are examples. */
export function readIgnoreComments(text: string, bodyStart: number): readonly IgnoreComment[] {
  if (!text.includes('hexapla-ignore')) return [];
  const shown = commentsOutsideCode(text, bodyStart);
  const lines = shown.split('\n');
  const firstLine = lineOfOffset(text, firstNonSpace(text, bodyStart));
  return Array.from(shown.matchAll(COMMENT), ({ 1: names = '', index }) => ({
    at: index,
    names: names.split(/[ ,\t]+/).filter((name) => name !== ''),
    line: silencedLine(lines, { line: lineOfOffset(text, index), firstLine }),
  }));
}

function silencedLine(
  lines: readonly string[],
  { line, firstLine }: { readonly line: number; readonly firstLine: number },
): number | undefined {
  if (hasText(lines[line - 1] ?? '')) return line;
  const isHead = line >= firstLine && !lines.slice(firstLine - 1, line).some(hasText);
  return isHead ? undefined : lines.findIndex((content, index) => index >= line && hasText(content)) + 1;
}

/** Whether a line has more than such comments. */
function hasText(line: string): boolean {
  return /\S/.test(line.replace(COMMENT, ''));
}

function firstNonSpace(text: string, from: number): number {
  const offset = text.slice(from).search(/\S/);
  return offset === -1 ? text.length : from + offset;
}

function lineOfOffset(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
