/**
 * Excerpts as values: text with marks, never HTML to be trusted.
 */

/** A run of text; marked where it was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Reads an excerpt of the index, leaving out `lead` (the title) where it begins with that. */
export function parseExcerpt(excerpt: string, lead = ''): readonly ExcerptPart[] {
  const parts = excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, at) => ({ text: decode(text), marked: at % 2 === 1 }));
  return joinMarks(dropLead(parts, lead)).filter(({ text }) => text !== '');
}

function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
}

function dropLead(parts: readonly ExcerptPart[], lead: string): readonly ExcerptPart[] {
  const text = parts.map((part) => part.text).join('');
  const after = /^[.]?\s*/.exec(text.slice(lead.length))?.[0].length ?? 0;
  if (lead === '' || !text.startsWith(lead) || lead.length + after === text.length) return parts;
  let left = lead.length + after;
  return parts.map(({ text: run, marked }) => {
    const dropped = Math.min(left, run.length);
    left -= dropped;
    return { text: run.slice(dropped), marked };
  });
}

/** Marks that only a space parts become one. */
function joinMarks(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    const gap = joined.at(-1);
    const before = joined.at(-2);
    if (part.marked && before?.marked && gap?.text === ' ') {
      joined.splice(-2, 2, { text: `${before.text} ${part.text}`, marked: true });
    } else joined.push(part);
  }
  return joined;
}
