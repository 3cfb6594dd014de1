/** Figures of the exchange with translation tools on real topics: what was not changed stays byte for byte. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseSource } from '../../src/core/check/source.ts';
import { applyEdits } from '../../src/core/edits/apply-edits.ts';
import type { ExchangeFile } from '../../src/core/exchange/exchange-file.ts';
import { pairSegments } from '../../src/core/exchange/pair-segments.ts';
import { planImport } from '../../src/core/exchange/plan-import.ts';
import { fileToPo, poToFile } from '../../src/core/exchange/po-format.ts';
import { xliffToFiles } from '../../src/core/exchange/read-xliff.ts';
import { fileToXliff } from '../../src/core/exchange/xliff-format.ts';
import { normalizeLineEnds } from '../../src/core/parse/source-text.ts';
import { locale } from '../unit/virtual-content.ts';
import { CORPUS, hasCorpus, percent, showFigure } from './corpus.ts';

const BILINGUAL = resolve(CORPUS, '../corpus-bilingual/it');
const MINUTES = 60_000;

test.skipIf(!hasCorpus).each(['de', 'es', 'fr', 'it', 'ko'])(
  'export and import of %s from en',
  (tag) => expectRoundTrip(join(CORPUS, tag), tag),
  10 * MINUTES,
);

test.skipIf(!existsSync(BILINGUAL))('export and import of the bilingual edition', () => {
  expectRoundTrip(BILINGUAL, 'it');
});

function expectRoundTrip(folder: string, tag: string): void {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.md') && existsSync(join(CORPUS, 'en', name)),
  );
  const counts = { units: 0, xliff: 0, po: 0 };
  for (const name of names) {
    const [source, raw] = [
      readFileSync(join(CORPUS, 'en', name), 'utf8'),
      readFileSync(join(folder, name), 'utf8'),
    ];
    const target = plain(raw);
    const units = pairSegments({ source: parseSource(plain(source)), target: parseSource(target) }, false);
    const file = { path: `${tag}/${name}`, sourceLocale: locale('en'), targetLocale: locale(tag), units };
    counts.units += units.length;
    if (isSame(xliffToFiles(fileToXliff(file))[0], raw)) counts.xliff += 1;
    if (isSame(poToFile(fileToPo(file)), raw)) counts.po += 1;
  }
  showFigure(`${tag}: texts exchanged`, counts.units);
  showFigure(`${tag}: byte-identical after XLIFF`, percent(counts.xliff, names.length));
  showFigure(`${tag}: byte-identical after PO`, percent(counts.po, names.length));
  expect(counts).toEqual({ units: counts.units, xliff: names.length, po: names.length });
  expect(counts.units).toBeGreaterThan(0);
}

function isSame(file: ExchangeFile | undefined, raw: string): boolean {
  if (!file) return false;
  const { edits, problems } = planImport(file, plain(raw));
  return problems.length === 0 && applyEdits(raw, edits) === raw;
}

function plain(raw: string): string {
  return normalizeLineEnds(raw.replace(/^\uFEFF/, ''));
}
