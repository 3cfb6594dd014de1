/**
 * Tells words from markup in a text: tags, link targets, code, emphasis, entities and escapes are
 * codes. The parts put together are the text, character by character.
 */

/** A run of words, or a code. */
export type InlinePart = { readonly type: 'text' | 'code'; readonly text: string };

const CODES = [
  '<!--[\\s\\S]*?-->',
  '</?[a-zA-Z][^<>]*>',
  // The space after the end of an instruction is lost when XML is read, even in text.
  '<\\?[^<>]*>|\\?>\\s*',
  '(`+)(?!`)[\\s\\S]*?[^`]\\1(?!`)',
  '!?\\[(?=[^\\]\\n]*\\][ \\t]?\\()',
  '\\][ \\t]?\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)',
  '\\*{1,3}',
  '(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}])',
  '&(?:[a-zA-Z][a-zA-Z0-9]*|#\\d+|#[xX][0-9a-fA-F]+);',
  '\\\\[!-/:-@[-`{-~]',
  '\\n[ \\t]*>[ \\t>]*',
  '[ \\t]*\\|[ \\t]*',
  // Characters that XML cannot hold, and those that its readers change.
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]',
];
const CODE = new RegExp(CODES.join('|'), 'gu');

/** Takes a text apart. Codes with nothing but space between them are one. */
export function splitCodes(text: string): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let from = 0;
  for (const match of text.matchAll(CODE)) {
    if (match.index < from) continue;
    addPart(parts, 'text', text.slice(from, match.index));
    addPart(parts, 'code', match[0]);
    from = match.index + match[0].length;
  }
  addPart(parts, 'text', text.slice(from));
  return parts;
}

/** Puts parts together again. */
export function joinParts(parts: readonly InlinePart[]): string {
  return parts.map(({ text }) => text).join('');
}

function addPart(parts: InlinePart[], type: InlinePart['type'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (type === 'code' && last?.type === 'code') parts.splice(-1, 1, { type, text: last.text + text });
  else if (type === 'code' && last && !/\S/.test(last.text)) {
    const joined = before ? before.text + last.text + text : last.text + text;
    parts.splice(before ? -2 : -1, before ? 2 : 1, { type, text: joined });
  } else parts.push({ type, text });
}
