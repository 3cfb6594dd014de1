/** A file for machines. */
export interface TextFile {
  /** Path below the site's base. */
  readonly name: string;
  /** Makes the content; the same each time. */
  readonly text: () => string;
}

/** Escapes text for XML content and attribute values; drops what XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Opening line of XML files. */
export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
