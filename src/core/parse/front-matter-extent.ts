/**
 * Where front matter ends, told from the look of its lines alone. Where the closing line was forgotten, the
 * text below must not be taken for front matter: as YAML its headings are comments, and would be lost.
 */

/** Offsets in UTF-16 code units. */
export interface FrontMatterExtent {
  /** What stands behind the `---` of the first line. */
  readonly language: string;
  /** End of the YAML: where the closing line starts, or should stand. */
  readonly yamlEnd: number;
  readonly bodyStart: number;
  readonly isClosed: boolean;
}

const OPENING = /^---(?!-)[ \t]*([^\r\n]*)(?:\r\n?|\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const HEADING = /^#{1,6} /;
/** First letters of lines that can belong to the YAML above an empty line, though they begin no entry. */
const YAML_START = /^[\s#\-"'?:,{}[\]]/;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the extent; `undefined` without an opening line. Without a closing line and any sign of text, all is
 * front matter, so that `bodyStart` is the end.
 */
export function findFrontMatter(text: string): FrontMatterExtent | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const language = (opening[1] ?? '').trim();
  let heading: Line | undefined;
  let hasEntryBelow = false;
  let before: Line = { text: '---', start: 0, end: opening[0].length };
  let yamlEnd = before.end;
  const open = (at: Line) => ({ language, yamlEnd, bodyStart: at.start, isClosed: false });
  for (const line of linesFrom(text, before.end)) {
    const isBelowGap = before.text === '';
    if (CLOSING.test(line.text)) {
      if (heading && isBelowGap && !hasEntryBelow) return open(heading);
      return { language, yamlEnd: line.start, bodyStart: line.end, isClosed: true };
    }
    if (heading ? isText(line.text) : isBelowGap && isText(line.text)) return open(heading ?? line);
    if (isBelowGap && !heading && HEADING.test(line.text)) heading = line;
    else if (isEntry(line.text)) {
      // A comment on the entry below it, unless there is a gap between them.
      if (HEADING.test(before.text)) heading = undefined;
      hasEntryBelow = heading !== undefined;
    }
    before = { ...line, text: line.text.trim() };
    if (!heading && before.text !== '') yamlEnd = line.end;
  }
  if (heading && !hasEntryBelow) return open(heading);
  return { language, yamlEnd: text.length, bodyStart: text.length, isClosed: false };
}

function* linesFrom(text: string, offset: number): Iterable<Line> {
  const pattern = /([^\r\n]*)(?:\r\n?|\n|$)/y;
  for (let start = offset; start < text.length; start = pattern.lastIndex) {
    pattern.lastIndex = start;
    const line = pattern.exec(text)?.[1] ?? '';
    yield { text: line, start, end: pattern.lastIndex };
  }
}

/** Whether a line can be no part of a mapping. */
function isText(line: string): boolean {
  return line !== '' && !YAML_START.test(line) && !isEntry(line);
}

function isEntry(line: string): boolean {
  return !/^[\s#-]/.test(line) && /:(?:\s|$)/.test(line);
}
