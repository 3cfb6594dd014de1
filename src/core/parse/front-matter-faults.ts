/**
 * What can be wrong with a front matter block, as diagnostics.
 */
import type { Diagnostic } from '../diagnostic.ts';

/** Front matter below empty lines; `line` is its first. */
export function lateFrontMatter(file: string, line: number): Diagnostic {
  return {
    ruleId: 'missing-front-matter',
    severity: 'error',
    file,
    line,
    column: 1,
    message: 'What looks like front matter here is text, because front matter has to begin on line 1.',
    advice: 'Delete the empty lines above it.',
  };
}

/** No front matter at all. */
export function missingFrontMatter(file: string): Diagnostic {
  return {
    ruleId: 'missing-front-matter',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'The file has no front matter, so it cannot be joined with its translations.',
    advice: 'Begin it with a `---` line, `title:` and `ms:assetid:` lines, and another `---` line.',
  };
}

/** A language after `---` that is not YAML. */
export function otherLanguage(file: string, language: string): Diagnostic {
  return {
    ruleId: 'front-matter-language',
    severity: 'error',
    file,
    line: 1,
    column: 4,
    message: `Front matter in “${language.slice(0, 40)}” is not read; only YAML is.`,
    advice: 'Write `---` alone on the first line and YAML below it.',
  };
}

/** No closing line; `textLine` is where the text begins by its look, if that can be told. */
export function unclosedFrontMatter(file: string, textLine?: number): Diagnostic {
  const body =
    textLine === undefined
      ? 'so the file has no body'
      : `so line ${textLine} is taken for the first of the text`;
  return {
    ruleId: 'unclosed-front-matter',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `The front matter that begins here never ends, ${body}.`,
    advice: 'Put a `---` line between front matter and text.',
  };
}

/** A line below a closed value. */
export function strayLine(file: string, line: number, column: number): Diagnostic {
  return {
    ruleId: 'stray-front-matter-line',
    severity: 'warning',
    file,
    line,
    column,
    message: 'This line belongs to no key, because the value above it is closed; it is not read.',
    advice: 'Delete the line.',
  };
}

/** YAML that cannot be read, and why. */
export function malformedFrontMatter(
  file: string,
  problem: string,
  line: number,
  column: number,
): Diagnostic {
  return {
    ruleId: 'malformed-front-matter',
    severity: 'error',
    file,
    line,
    column,
    message: `The front matter is not valid YAML: ${problem}`,
    advice: 'Put values that contain `: ` or begin with a quote or bracket in single quotes.',
  };
}
