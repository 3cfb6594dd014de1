/** Units as gettext PO: the source is the `msgid`, the unit's ID its context. Markup stays as written. */
import { type GetTextTranslationRecord, po } from 'gettext-parser';
import { parseLocale } from '../locale.ts';
import { ExchangeError, type ExchangeFile } from './exchange-file.ts';

const FILE_HEADER = 'X-Hexapla-File';
const SOURCE_HEADER = 'X-Source-Language';

/** Writes the units of one topic. */
export function fileToPo({ path, sourceLocale, targetLocale, units }: ExchangeFile): string {
  const translations: GetTextTranslationRecord = { '': {} };
  for (const { id, source, target } of units) {
    const comments = { reference: path };
    translations[id] = { [source]: { msgctxt: id, msgid: source, msgstr: [target ?? ''], comments } };
  }
  const headers = {
    Language: targetLocale,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    [SOURCE_HEADER]: sourceLocale,
    [FILE_HEADER]: path,
  };
  const text = po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Reads a PO file. Throws `ExchangeError` for one that was not exported from here. */
export function poToFile(text: string): ExchangeFile {
  const { headers = {}, translations } = parse(text);
  const [sourceLocale, targetLocale] = [SOURCE_HEADER, 'Language'].map((name) =>
    parseLocale(headers[name] ?? ''),
  );
  const path = headers[FILE_HEADER];
  if (!sourceLocale || !targetLocale || !path)
    throw new ExchangeError(`Its header lacks \`${FILE_HEADER}\`, \`${SOURCE_HEADER}\` or \`Language\`.`);
  const units = Object.entries(translations).flatMap(([id, entries]) =>
    id === ''
      ? []
      : Object.values(entries).map(({ msgid, msgstr }) => ({
          id,
          source: msgid,
          target: msgstr[0] === '' ? undefined : msgstr[0],
        })),
  );
  return { path, sourceLocale, targetLocale, units };
}

function parse(text: string) {
  try {
    return po.parse(text);
  } catch (cause) {
    throw new ExchangeError('It is no PO file.', { cause });
  }
}
