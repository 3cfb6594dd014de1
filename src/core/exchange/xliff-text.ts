/** The Markdown of an XLIFF text: words as they stand, codes as their attributes or `originalData` show them. */
import { ExchangeError } from './exchange-file.ts';
import { childrenNamed, type XmlElement } from './read-xml.ts';

/** Tabs and line ends in attributes become spaces when XML is read, so they are shown by their pictures. */
const PICTURES = [
  ['\n', '\u2424'],
  ['\t', '\u2409'],
] as const;

/** Codes that a unit keeps apart from its text, by ID. */
export type OriginalData = ReadonlyMap<string, string>;

/** Reads the `originalData` of a unit. */
export function originalDataOf(unit: XmlElement): OriginalData {
  const data = childrenNamed(unit, 'originalData').flatMap((list) => childrenNamed(list, 'data'));
  return new Map(data.map((one) => [one.attributes['id'] ?? '', xliffText(one, new Map())]));
}

/** The text in an element. Throws `ExchangeError` for what Markdown cannot be made of. */
export function xliffText(element: XmlElement, data: OriginalData): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : inlineText(child, data)))
    .join('');
}

/** A code as it can stand in an attribute. */
export function toPictures(code: string): string {
  return PICTURES.reduce((text, [char, picture]) => text.replaceAll(char, picture), code);
}

function inlineText(inline: XmlElement, data: OriginalData): string {
  const { name, attributes, line } = inline;
  const code = (end: '' | 'Start' | 'End') =>
    codeText(
      attributes[`disp${end}`] ?? data.get(attributes[`dataRef${end}`] ?? '') ?? attributes[`equiv${end}`],
    );
  switch (name) {
    case 'ph': {
      const shown = code('');
      if (shown !== undefined) return shown;
      throw new ExchangeError('A code has lost its content, the attribute `disp`.', { line });
    }
    case 'sc':
    case 'ec':
      return code('') ?? '';
    case 'pc':
      return (code('Start') ?? '') + xliffText(inline, data) + (code('End') ?? '');
    case 'mrk':
      return xliffText(inline, data);
    case 'sm':
    case 'em':
      return '';
    case 'cp':
      return String.fromCodePoint(Number.parseInt(attributes['hex'] ?? '', 16) || 0xfffd);
    default:
      throw new ExchangeError(`\`<${name}>\` is nothing that can stand in a text.`, { line });
  }
}

function codeText(shown: string | undefined): string | undefined {
  return shown && PICTURES.reduce((text, [char, picture]) => text.replaceAll(picture, char), shown);
}
