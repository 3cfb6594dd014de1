/** Units as gettext PO: the source is the `msgid`, the unit's ID its context. Markup stays as written. */
import { type GetTextTranslation, type GetTextTranslationRecord, po } from 'gettext-parser';
import { parseLocale } from '../locale.ts';
import { ExchangeError, type ExchangeFile, type ExchangeUnit } from './exchange-file.ts';

const FILE_HEADER = 'X-Hexapla-File';
const SOURCE_HEADER = 'X-Source-Language';
/** Number of texts, without which a file that was cut off between two of them would look complete. */
const COUNT_HEADER = 'X-Hexapla-Texts';

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
    [COUNT_HEADER]: String(units.length),
    [FILE_HEADER]: path,
  };
  const text = po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Reads a PO file. Throws `ExchangeError` for one that is cut off, or was not exported from here. */
export function poToFile(text: string): ExchangeFile {
  const { headers = {}, translations, obsolete = {} } = parse(text);
  const [sourceLocale, targetLocale] = [SOURCE_HEADER, 'Language'].map((name) =>
    parseLocale(headers[name] ?? ''),
  );
  const [path, count] = [headers[FILE_HEADER], headers[COUNT_HEADER]];
  if (!sourceLocale || !targetLocale || !path || !count)
    throw new ExchangeError(
      `Its header lacks \`${[FILE_HEADER, COUNT_HEADER, SOURCE_HEADER].join('`, `')}\` or \`Language\`.`,
    );
  const entries = entriesOf(translations).filter(({ msgctxt }) => msgctxt);
  const [found, wanted] = [entries.length + entriesOf(obsolete).length, Number(count)];
  if (found < wanted)
    throw new ExchangeError(
      `It has only ${found} of the ${wanted} texts that its header \`${COUNT_HEADER}\` names: the end is lost.`,
      { line: text.trimEnd().split('\n').length },
    );
  return { path, sourceLocale, targetLocale, units: entries.map(toUnit) };
}

function toUnit({ msgctxt = '', msgid, msgstr, comments }: GetTextTranslation): ExchangeUnit {
  const isFuzzy = /\bfuzzy\b/.test(comments?.flag ?? '');
  const unit = { id: msgctxt, source: msgid, target: msgstr[0] || undefined };
  return isFuzzy ? { ...unit, target: undefined, held: 'is marked as fuzzy' } : unit;
}

function entriesOf(records: GetTextTranslationRecord): readonly GetTextTranslation[] {
  return Object.values(records).flatMap((entries) => Object.values(entries));
}

function parse(text: string) {
  const lines = text.trimEnd().split('\n');
  if (!/^#|"$/.test(lines.at(-1) ?? ''))
    throw new ExchangeError('It is no complete PO file: it ends within an entry.', { line: lines.length });
  try {
    return po.parse(text, { validation: true });
  } catch (cause) {
    throw refusal(text, cause instanceof Error ? cause.message : '');
  }
}

/** The parser tells lines of syntax, and contexts of entries with too much or too little in them. */
function refusal(text: string, message: string): ExchangeError {
  const context = / in "([^"]+)" context/.exec(message)?.[1];
  const start = context === undefined ? -1 : text.indexOf(`msgctxt "${context}"`);
  if (start >= 0)
    return new ExchangeError(
      `It is no complete PO file: the entry "${context}" has not exactly one \`msgstr\`.`,
      {
        line: text.slice(0, start).split('\n').length,
      },
    );
  const line = Number(/ at line (\d+)/.exec(message)?.[1]) || undefined;
  const reason = message.replace(/^Error parsing PO data: /, '').replace(/\.?$/, '.');
  return new ExchangeError(`It is no complete PO file: ${reason}`, line === undefined ? {} : { line });
}
