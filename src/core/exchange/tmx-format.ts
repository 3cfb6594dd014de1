/** Units as a translation memory, TMX 1.4. Memories are for tools to search; they are not read back. */
import { create } from 'xmlbuilder2';
import type { ExchangeFile } from './exchange-file.ts';
import { type InlinePart, splitCodes } from './inline-codes.ts';

type Node = ReturnType<typeof create>;

/** Writes the translated units of many topics of one pair of languages. */
export function filesToTmx(files: readonly ExchangeFile[], toolVersion: string): string {
  const tmx = create({ version: '1.0', encoding: 'UTF-8' }).ele('tmx', { version: '1.4' });
  tmx.ele('header', {
    creationtool: 'hexapla',
    creationtoolversion: toolVersion,
    segtype: 'paragraph',
    'o-tmf': 'hexapla',
    adminlang: 'en',
    srclang: files[0]?.sourceLocale ?? '*all*',
    datatype: 'markdown',
  });
  const body = tmx.ele('body');
  for (const { path, sourceLocale, targetLocale, units } of files) {
    for (const { id, source, target } of units) {
      if (target === undefined) continue;
      const unit = body.ele('tu', { tuid: `${path}#${id}` });
      addText(unit, sourceLocale, source);
      addText(unit, targetLocale, target);
    }
  }
  return `${tmx.end({ prettyPrint: false }).replaceAll('<tu ', '\n<tu ').replace('</body>', '\n</body>')}\n`;
}

function addText(unit: Node, locale: string, text: string): void {
  const segment = unit.ele('tuv', { 'xml:lang': locale }).ele('seg');
  for (const part of splitCodes(text)) addPart(segment, part);
}

/** XML has no place for most control characters, not even as references. */
function addPart(segment: Node, { type, text }: InlinePart): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  if (type === 'text') segment.txt(allowed);
  else segment.ele('ph').txt(allowed);
}
