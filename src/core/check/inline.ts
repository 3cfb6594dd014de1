/**
 * What stands inside a block: words that readers see, code, numbers, commands and link targets.
 */

/** Stands for a hidden character, so that offsets stay what they were; short strings stay short with it. */
export const HIDDEN = '\u0001';

/** Patterns to hide, each with a sign that its text has when it can match at all. */
type Patterns = readonly (readonly [sign: string, pattern: RegExp])[];

const COMMENTS: Patterns = [['<!--', /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g]];

/** Code between marks. */
const CODE: Patterns = [
  [
    '```',
    /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,})[^\n`]*\n[\s\S]*?(?:\n[ \t>]*\1[^\n]*|$(?![\s\S]))/gm,
  ],
  [
    '~~~',
    /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?(~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\1[^\n]*|$(?![\s\S]))/gm,
  ],
  ['<', /<(pre|code)\b[^>]*>[\s\S]*?<\/\1>/gi],
  ['`', /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g],
];

/** What stands there as it is, whose marks mean nothing. */
const LITERAL: Patterns = [...COMMENTS, ...CODE];

/** What readers of the words do not see beside them. */
const TARGETS: Patterns = [
  ['](', /(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g],
  ['<', /<\/?[a-zA-Z][^<>]*>/g],
  [']:', /^[ \t]{0,3}\[[^\]\n]+\]:[^\n]*/gm],
  [':', new RegExp(`\\b(?:https?|sips?|ftp|file|mailto):[^\\s${HIDDEN}]+`, 'gi')],
  ['@', /[\w.%+-]{1,64}@[\w.-]+/g],
  ['\\', new RegExp(`(?:\\\\\\\\|\\b[A-Za-z]:\\\\)[^\\s,;${HIDDEN}]+`, 'g')],
];

/** The text with everything that readers do not read as words replaced by `HIDDEN`, at its old length. */
export function visibleText(text: string, bodyStart: number): string {
  const body = hideAll(hideAll(text.slice(bodyStart), LITERAL), TARGETS);
  return hide(text.slice(0, bodyStart)) + hideNames(body);
}

/** The text with comments and code between marks replaced by `HIDDEN`, at its old length. */
export function textOutsideCode(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart) + hideAll(text.slice(bodyStart), LITERAL);
}

/** The same with comments left as they are. */
export function commentsOutsideCode(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart) + hideAll(text.slice(bodyStart), CODE);
}

function hideAll(text: string, patterns: Patterns): string {
  return patterns.reduce(
    (rest, [sign, pattern]) => (rest.includes(sign) ? rest.replace(pattern, hide) : rest),
    text,
  );
}

/** Replaces what readers do not see, character by character; lines stay lines. */
export function hide(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, HIDDEN) : HIDDEN.repeat(text.length);
}

const ENDING =
  /\.(?:com|net|org|local|md|png|jpg|gif|exe|dll|xml|ps1|msi|log|config|txt|cer|inf|int|cab)(?![\p{L}\p{N}_])/giu;

/** Names of files and hosts, found by their ending and followed back to their start. */
function hideNames(body: string): string {
  let result = '';
  let from = 0;
  for (const { 0: ending, index } of body.matchAll(ENDING)) {
    let start = index;
    while (start > from && /[\w.-]/.test(body[start - 1] ?? '')) start -= 1;
    const end = index + ending.length;
    if (start === index) continue;
    result += body.slice(from, start) + HIDDEN.repeat(end - start);
    from = end;
  }
  return result + body.slice(from);
}

/** Words of a block without marks, tags and targets; single spaces. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\([^()]*\))?[^)]*\)/g, '$1')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[*_`#>|]+|^[ \t]*(?:[-+]|\d+[.)])[ \t]+/gm, ' ')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Words of visible text, see `visibleText`, without marks; single spaces. */
export function visibleWords(visible: string): string {
  const text = visible.includes('\\') ? visible.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '') : visible;
  const plain = text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|nbsp);/g, ' ') : text;
  return plain.replace(MARKS, ' ').trim();
}

const MARKS = new RegExp(`[\\s*_\`#>|[\\]()${HIDDEN}]+`, 'g');

/** Names of commands as shells with verb and noun write them, such as `Get-CsUser`. */
export const COMMAND = /(?<![\p{L}\p{N}_-])[A-Z][a-z]+-[A-Z][a-z]*[A-Z][A-Za-z]{2,}(?![\p{L}\p{N}_-])/gu;

/** Parameters such as `-Identity`, where they stand alone. */
export const PARAMETER = /(?<=[\s`])-[A-Z][A-Za-z]{2,}(?![\p{L}\p{N}_-])/gu;

/** Targets of links as written, in the order of the text. */
export function linkTargets(text: string): readonly { readonly target: string; readonly at: number }[] {
  return Array.from(text.matchAll(LINK), (match) => ({
    target: match[1] ?? match[2] ?? '',
    at: match.index,
  }));
}

const LINK = /(?<!!)\[[^\]\n]*\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)[^)]*\)|<a\b[^>]*?\bhref="([^"]+)"/gi;
