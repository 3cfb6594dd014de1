/**
 * Units as XLIFF 2.1. Markup becomes `ph` elements, whose `disp` holds the code itself, so that tools
 * show it and nobody translates it.
 */
import { type Inline, type InlineValue, js2xliff, type XliffDocument, type XliffUnit, xliff2js } from 'xliff';
import { parseLocale } from '../locale.ts';
import { ExchangeError, type ExchangeFile, type ExchangeUnit } from './exchange-file.ts';
import { splitCodes } from './inline-codes.ts';

/** Tabs and line ends in attributes become spaces when XML is read, so they are shown by their pictures. */
const PICTURES = [
  ['\n', '\u2424'],
  ['\t', '\u2409'],
] as const;
const STRUCTURE = /<\/?(?:file|unit|segment|source|target)[ >]/g;

/** Writes the units of one topic. */
export function fileToXliff({ path, sourceLocale, targetLocale, units }: ExchangeFile): string {
  const entries = units.map((unit) => [unit.id, unitToXliff(unit)] as const);
  const document = {
    sourceLanguage: sourceLocale,
    targetLanguage: targetLocale,
    resources: { [escapeXml(path)]: Object.fromEntries(entries) },
  };
  const xml = write(document).replace(STRUCTURE, (tag) =>
    /^<\/(?:source|target)/.test(tag) ? tag : `\n${tag}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(/<\/xliff>\s*$/, '\n</xliff>\n')}`;
}

/** Reads all files of an XLIFF document. Throws `ExchangeError` for one that is not XLIFF 2. */
export function xliffToFiles(text: string): readonly ExchangeFile[] {
  const { sourceLanguage, targetLanguage, resources } = read(text);
  const [sourceLocale, targetLocale] = [parseLocale(sourceLanguage), parseLocale(targetLanguage ?? '')];
  if (!sourceLocale || !targetLocale) throw new ExchangeError('It does not name its two languages.');
  return Object.entries(resources).map(([path, units]) => ({
    path,
    sourceLocale,
    targetLocale,
    units: Object.entries(units).map(([id, { source, target }]) => ({
      id,
      source: inlineToText(source ?? ''),
      target: target === undefined ? undefined : inlineToText(target) || undefined,
    })),
  }));
}

function unitToXliff({ source, target }: ExchangeUnit): XliffUnit {
  const ids = new Map<string, string[]>();
  let count = 0;
  const written = textToInline(source, (code) => {
    count += 1;
    ids.set(code, [...(ids.get(code) ?? []), String(count)]);
    return String(count);
  });
  if (target === undefined) return { source: written };
  const translated = textToInline(target, (code) => {
    const known = ids.get(code)?.shift();
    if (known !== undefined) return known;
    count += 1;
    return String(count);
  });
  return { source: written, target: translated };
}

function textToInline(text: string, idOf: (code: string) => string): InlineValue {
  return splitCodes(text).map((part): Inline => {
    if (part.type === 'text') return part.text;
    return { Standalone: { id: idOf(part.text), disp: escapeXml(toPictures(part.text)) } };
  });
}

function inlineToText(value: InlineValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inlineToText).join('');
  const { Standalone: code } = value as Exclude<Inline, string>;
  const shown = code?.['disp'] ?? code?.['equiv'];
  if (shown === undefined) throw new ExchangeError('A code has lost its content, the attribute `disp`.');
  return fromPictures(shown);
}

function write(document: XliffDocument): string {
  let xml = '';
  js2xliff(document, { targetXliffVersion: '2.1', indent: '' }, (error, result) => {
    if (error) throw error;
    xml = result;
  });
  return xml;
}

function read(text: string): XliffDocument {
  let document: XliffDocument | undefined;
  try {
    xliff2js(text, (error, result) => {
      if (error) throw error;
      document = result;
    });
  } catch (cause) {
    throw new ExchangeError('It is no well-formed XLIFF 2.', { cause });
  }
  if (!document?.resources) throw new ExchangeError('It is no well-formed XLIFF 2.');
  return document;
}

function toPictures(code: string): string {
  return PICTURES.reduce((text, [char, picture]) => text.replaceAll(char, picture), code);
}

function fromPictures(code: string): string {
  return PICTURES.reduce((text, [char, picture]) => text.replaceAll(picture, char), code);
}

/** The library writes attributes as they are. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
