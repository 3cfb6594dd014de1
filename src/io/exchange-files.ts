/** Collects topics for translation tools from a content folder, and finds the exchange files people name. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSource } from '../core/check/source.ts';
import { draftPath, draftText } from '../core/edits/plan-draft.ts';
import { draftLocale } from '../core/edits/untranslated.ts';
import { ExchangeError, type ExchangeFile, type ExchangeFormat } from '../core/exchange/exchange-file.ts';
import { pairSegments } from '../core/exchange/pair-segments.ts';
import { poToFile } from '../core/exchange/po-format.ts';
import { xliffToFiles } from '../core/exchange/read-xliff.ts';
import type { Locale } from '../core/locale.ts';
import type { Topic } from '../core/topic.ts';
import { readTexts } from './content-texts.ts';
import type { Site } from './load-site.ts';
import type { OnProgress } from './parse-files.ts';

/** What to export. */
export interface ExportOrder {
  readonly from: Locale;
  readonly to: Locale;
  /** Whether topics that the locale lacks are exported, too. */
  readonly missing: boolean;
  /** Whether a topic's edition in `from` is wanted. */
  readonly wanted: (source: Topic) => boolean;
}

/** Name of an exchange file's ending, by format. */
export const EXCHANGE_ENDINGS: Readonly<Record<ExchangeFormat, string>> = {
  xliff: '.xlf',
  tmx: '.tmx',
  po: '.po',
};

/** Topics with their units, one after another, in the order of asset IDs. */
export async function* collectUnits(
  { catalog, contentDir }: Site,
  order: ExportOrder,
  onProgress?: OnProgress,
): AsyncGenerator<ExchangeFile> {
  const { editions, assetIds } = catalog.library;
  for (const [index, assetId] of assetIds.entries()) {
    onProgress?.(index + 1, assetIds.length);
    const source = editions.get(assetId)?.get(order.from);
    if (!source || !order.wanted(source)) continue;
    const target =
      editions.get(assetId)?.get(order.to) ??
      catalog.drafts.find((draft) => draft.assetId === assetId && draft.locale === order.to);
    if (target || order.missing) yield await pairTopics(contentDir, { source, target, to: order.to });
  }
}

/** Files with an ending of an exchange format, of files and folders, by path. */
export async function listExchangeFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path)).isDirectory()) return [path];
      const names = await readdir(path, { recursive: true });
      return names.filter((name) => /\.(?:xlf|xliff|po)$/i.test(name)).map((name) => join(path, name));
    }),
  );
  return found.flat().sort();
}

/** Reads an exchange file. Throws `ExchangeError` when it is none that can be brought back. */
export async function readExchangeFile(path: string): Promise<readonly ExchangeFile[]> {
  const text = await readFile(path, 'utf8');
  if (/\.po$/i.test(path)) return [poToFile(text)];
  if (/\.(?:xlf|xliff)$/i.test(path)) return xliffToFiles(text);
  throw new ExchangeError('Only XLIFF (`.xlf`) and PO files can be imported; TMX is a memory for tools.');
}

interface Pair {
  readonly source: Topic;
  readonly target: Topic | undefined;
  readonly to: Locale;
}

async function pairTopics(contentDir: string, { source, target, to }: Pair): Promise<ExchangeFile> {
  const paths = target ? [source.path, target.path] : [source.path];
  const texts = await readTexts(contentDir, paths);
  const original = texts.get(source.path) ?? '';
  const translation = target ? (texts.get(target.path) ?? '') : draftText(source.locale, original);
  const isDraft =
    !target || draftLocale(target) !== undefined || translation.includes('hexapla:untranslated');
  return {
    path: target?.path ?? draftPath({ twin: source, locale: to }),
    sourceLocale: source.locale,
    targetLocale: to,
    units: pairSegments({ source: parseSource(original), target: parseSource(translation) }, isDraft),
  };
}
