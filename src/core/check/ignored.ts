/**
 * `<!-- hexapla-ignore rule-id -->`: silences rules for the next line that has text, or for the whole
 * file when the comment is the first thing of the body.
 */

/** A rule that a comment silences; `line` is 1-based, `undefined` means the whole file. */
export interface Ignored {
  readonly ruleId: string;
  readonly line: number | undefined;
}

const COMMENT = /<!--[ \t]*hexapla-ignore[ \t]+([a-z0-9][a-z0-9 ,\t-]*?)[ \t]*-->/g;

/** Reads the comments of a text with `\n` line ends whose body starts at `bodyStart`. */
export function readIgnored(text: string, bodyStart: number): readonly Ignored[] {
  if (!text.includes('hexapla-ignore')) return [];
  const lines = text.split('\n');
  const firstLine = lineOfOffset(text, firstNonSpace(text, bodyStart));
  return [...text.matchAll(COMMENT)].flatMap((match) => {
    const line = lineOfOffset(text, match.index);
    const whole = match.index >= bodyStart && isHead(lines, firstLine, line);
    const next = lines.findIndex((content, index) => index >= line && /\S/.test(content)) + 1;
    return (match[1] ?? '')
      .split(/[ ,\t]+/)
      .filter((ruleId) => ruleId !== '')
      .map((ruleId) => ({ ruleId, line: whole ? undefined : next }));
  });
}

/** Whether nothing but such comments stands between the start of the body and a line. */
function isHead(lines: readonly string[], first: number, line: number): boolean {
  return lines.slice(first - 1, line).every((content) => content.replace(COMMENT, '').trim() === '');
}

function firstNonSpace(text: string, from: number): number {
  const offset = text.slice(from).search(/\S/);
  return offset === -1 ? text.length : from + offset;
}

function lineOfOffset(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
