/** Name of the parameter that carries what was searched for to the page of a hit. */
export const HIGHLIGHT_PARAM = 'hl';

/** An address with the words, before its fragment; unchanged without words. */
export function withHighlight(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [path = '', ...fragment] = url.split('#');
  const params = new URLSearchParams({ [HIGHLIGHT_PARAM]: words.join(' ').normalize('NFC') });
  return [`${path}?${params}`, ...fragment].join('#');
}
