/**
 * Tells words from markup in a text: tags, link targets, code, emphasis, entities and escapes are
 * codes. The parts put together are the text, character by character.
 */

/** A run of words, or a code. */
export type InlinePart = { readonly type: 'text' | 'code'; readonly text: string };

const CODES = [
  '<!--[\\s\\S]*?-->',
  '</?[a-zA-Z][^<>]*>',
  '<\\?[^<>]*>',
  '(`+)(?!`)[\\s\\S]*?[^`]\\1(?!`)',
  '!?\\[(?=[^\\]\\n]*\\][ \\t]?\\()',
  '\\][ \\t]?\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)',
  'https?://[^\\s<>()\\[\\]]*[^\\s<>()\\[\\].,;:!?*_]',
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

/**
 * Takes a text apart. Codes with nothing but space between them are one, and line ends beside a code
 * belong to it: XML tools lose them there.
 */
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

/**
 * The codes of a text one by one, without the space around them. Emphasis is counted by signs, and the
 * `>` of quotations is left out, because both depend on where words and lines stand.
 */
export function listCodes(text: string): readonly string[] {
  return [...text.matchAll(CODE)].flatMap(([code]) => {
    if (/^\n/.test(code)) return [];
    return /^(?:\*+|_+)$/.test(code) ? [...code] : [code.trim().replace(/\s+/g, ' ')];
  });
}

function addPart(parts: InlinePart[], type: InlinePart['type'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (type === 'text') {
    const lead = last ? (/^\s*\n\s*/.exec(text)?.[0] ?? '') : '';
    if (last && lead !== '') parts.splice(-1, 1, { type: 'code', text: last.text + lead });
    if (text !== lead) parts.push({ type, text: text.slice(lead.length) });
    return;
  }
  const space = last?.type === 'text' ? (/^\s+$|\s*\n\s*$/.exec(last.text)?.[0] ?? '') : '';
  if (last?.type === 'text' && space !== '') {
    const words = last.text.slice(0, last.text.length - space.length);
    parts.splice(-1, 1, ...(words === '' ? [] : [{ type: 'text' as const, text: words }]));
  }
  const before = parts.at(-1);
  if (before?.type === 'code') parts.splice(-1, 1, { type, text: before.text + space + text });
  else parts.push({ type, text: space + text });
}
