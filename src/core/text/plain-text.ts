/** Texts that YAML's escapes can make of anything, as every page, file and terminal can show them. */

/** Control characters but for tabs and line breaks. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** The text with spaces for control characters, and with no half of a character. */
export function toPlainText(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ');
}

/** The same for all texts in a value of mappings and lists, keys included. */
export function toPlainTexts<Value>(value: Value): Value;
export function toPlainTexts(value: unknown): unknown {
  if (typeof value === 'string') return toPlainText(value);
  if (Array.isArray(value)) return value.map((item) => toPlainTexts(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [toPlainText(key), toPlainTexts(item)]),
  );
}
