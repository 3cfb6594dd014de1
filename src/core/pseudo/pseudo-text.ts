/**
 * Pseudo-translation: text that can still be read, but is longer and shows by its accents and brackets
 * that it went through translation. What looks plain on a page cannot be translated.
 */

const PLAIN = 'AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåÇçĐđÉéĜĝĤĥÎîĴĵĶķĽľÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';
const ACCENTS: ReadonlyMap<string, string> = new Map(
  [...PLAIN].map((char, index) => [char, [...ACCENTED][index] ?? char]),
);
const PLACEHOLDER = /(\{\{[^}]*\}\})/;
/** Translations are about this much longer than short texts in English. */
const GROWTH = 0.3;

/** Accents the letters of a text; nothing is added. */
export function accent(text: string): string {
  return [...text].map((char) => ACCENTS.get(char) ?? char).join('');
}

/** A whole text in brackets, accented and lengthened. `{{placeholders}}` stay. */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const words = text.split(PLACEHOLDER).map((part) => (PLACEHOLDER.test(part) ? part : accent(part)));
  return `⟦${words.join('')}${padding(text.length)}⟧`;
}

/** What a text of a length in UTF-16 code units is lengthened by. */
export function padding(length: number): string {
  return ` ${'·'.repeat(Math.max(1, Math.round(length * GROWTH)))}`;
}
