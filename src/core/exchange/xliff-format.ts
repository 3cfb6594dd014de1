/**
 * Units as XLIFF 2.1. Markup becomes `ph` elements, whose `disp` holds the code itself, so that tools
 * show it and nobody translates it.
 */
import { type Inline, type InlineValue, js2xliff, type XliffDocument, type XliffUnit } from 'xliff';
import type { ExchangeFile, ExchangeUnit } from './exchange-file.ts';
import { splitCodes } from './inline-codes.ts';
import { toPictures } from './xliff-text.ts';

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

function unitToXliff({ source, target }: ExchangeUnit): XliffUnit {
  const ids = new Map<string, string[]>();
  let count = 0;
  const written = textToInline(source, (code) => {
    count += 1;
    ids.set(code, [...(ids.get(code) ?? []), String(count)]);
    return String(count);
  });
  // A text that was cut up could come back in pieces that cannot be put together again.
  const additionalAttributes = { canResegment: 'no' };
  if (target === undefined) return { source: written, additionalAttributes };
  const translated = textToInline(target, (code) => {
    const known = ids.get(code)?.shift();
    if (known !== undefined) return known;
    count += 1;
    return String(count);
  });
  return { source: written, target: translated, additionalAttributes };
}

function textToInline(text: string, idOf: (code: string) => string): InlineValue {
  return splitCodes(text).map((part): Inline => {
    if (part.type === 'text') return part.text;
    return { Standalone: { id: idOf(part.text), disp: escapeXml(toPictures(part.text)) } };
  });
}

function write(document: XliffDocument): string {
  let xml = '';
  js2xliff(document, { targetXliffVersion: '2.1', indent: '' }, (error, result) => {
    if (error) throw error;
    xml = result;
  });
  return xml;
}

/** The library writes attributes as they are. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
