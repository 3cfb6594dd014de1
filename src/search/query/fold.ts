/**
 * Text reduced to what comparing words needs, as the index reduces it: lower case, no diacritics.
 * Korean syllables become letters, so that prefixes work below the syllable.
 */

/** Folds a text. Idempotent. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
}

/** Folded words of a text. */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
