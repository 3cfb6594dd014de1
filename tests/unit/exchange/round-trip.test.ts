import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../../src/core/check/source.ts';
import { applyEdits } from '../../../src/core/edits/apply-edits.ts';
import { draftText } from '../../../src/core/edits/plan-draft.ts';
import { ExchangeError, type ExchangeFile } from '../../../src/core/exchange/exchange-file.ts';
import { pairSegments } from '../../../src/core/exchange/pair-segments.ts';
import { planImport } from '../../../src/core/exchange/plan-import.ts';
import { fileToPo, poToFile } from '../../../src/core/exchange/po-format.ts';
import { xliffToFiles } from '../../../src/core/exchange/read-xliff.ts';
import { fileToXliff } from '../../../src/core/exchange/xliff-format.ts';
import { locale } from '../virtual-content.ts';

const GERMAN =
  "---\ntitle: 'Räume: planen'\nTOCTitle: Räume planen\n---\n\n# Räume\n\nEin *Raum* & `mehr`.\n\n    code\n\n- [Ziel](a.md)\n\n| A | B |\n| --- | --- |\n| 1 | zwei |\n";
const KOREAN =
  '---\ntitle: \'방: 계획\'\nTOCTitle: Rooms\n---\n\n# <a name="rooms"></a>방\n\n*방* 하나 &amp; `mehr`.\n\n    code\n\n- [목표](a.md)\n\n| 가 | 나 |\n| --- | --- |\n| 1 | 둘 |\n';

const FORMATS = [
  { name: 'XLIFF', pass: (file: ExchangeFile) => xliffToFiles(fileToXliff(file))[0] },
  { name: 'PO', pass: (file: ExchangeFile) => poToFile(fileToPo(file)) },
];

describe.each(FORMATS)('$name', ({ pass }) => {
  test('brings every text back as it was', () => {
    const file = exchange(GERMAN, KOREAN);
    expect(pass(file)).toEqual(file);
    expect(file.units.map(({ source, target }) => [source, target])).toEqual([
      ['Räume: planen', '방: 계획'],
      ['Räume planen', 'Rooms'],
      ['Räume', '<a name="rooms"></a>방'],
      ['Ein *Raum* & `mehr`.', '*방* 하나 &amp; `mehr`.'],
      ['[Ziel](a.md)', '[목표](a.md)'],
      ['| A | B |', '| 가 | 나 |'],
      ['| 1 | zwei |', '| 1 | 둘 |'],
    ]);
  });

  test('keeps text that its syntax could take for its own', () => {
    const odd =
      'a "b" \\\\ <x>&lt;</x> %s {0} \u00a0 \\n ]]> \u2028 <!-- c -->\t| d\n *e*\n\n  f  \n*g*  \n<?x y?>\n  h\\';
    const file = { ...exchange('', ''), units: [{ id: 's1-x', source: odd, target: `${odd} é` }] };
    expect(pass(file)).toEqual(file);
  });

  test('knows text without a translation', () => {
    const draft = draftText(locale('de'), GERMAN);
    const file = exchange(GERMAN, draft, true);
    expect(file.units.every(({ target }) => target === undefined)).toBe(true);
    expect(pass(file)).toEqual(file);
  });

  test('leaves every sample topic byte for byte', () => {
    for (const name of readdirSync('content/ko').filter((one) => one.endsWith('.md'))) {
      const [source, target] = [read(`content/de/${name}`), read(`content/ko/${name}`)];
      if (source === undefined || target === undefined) continue;
      const back = pass(exchange(source, target));
      expect(back && planImport(back, target)).toEqual({ edits: [], problems: [] });
    }
  });
});

describe('importing', () => {
  test('replaces what was changed, and nothing else', () => {
    const file = translate(exchange(GERMAN, KOREAN), {
      'Räume: planen': "방'들",
      '[Ziel](a.md)': '[목적지](a.md)',
    });
    const { edits, problems } = planImport(file, KOREAN);
    expect(problems).toEqual([]);
    expect(applyEdits(KOREAN, edits)).toBe(
      KOREAN.replace("'방: 계획'", "'방''들'").replace('[목표]', '[목적지]'),
    );
  });

  test('writes a title of several lines as one', () => {
    const folded = KOREAN.replace("'방: 계획'", '>\n  방:\n  계획');
    const file = translate(exchange(GERMAN, folded), { 'Räume: planen': '방' });
    expect(applyEdits(folded, planImport(file, folded).edits)).toBe(KOREAN.replace('방: 계획', '방'));
  });

  test('finds texts again that have moved, and leaves those that have changed', () => {
    const file = translate(exchange(GERMAN, KOREAN), {
      '[Ziel](a.md)': '[목적지](a.md)',
      'Ein *Raum* & `mehr`.': 'X',
    });
    const now = KOREAN.replace('\n\n*방* 하나', '\n\n새 단락.\n\n*방* 둘');
    const { edits, problems } = planImport(file, now);
    expect(applyEdits(now, edits)).toBe(now.replace('[목표]', '[목적지]'));
    expect(problems).toEqual([
      expect.stringMatching(/^ko\/a\.md: the text of s4-[0-9a-f]+ has changed since the export/),
    ]);
  });

  test('of a draft that is translated whole takes the marks away', () => {
    const draft = draftText(locale('de'), GERMAN);
    const texts = {
      'Räume: planen': '방: 계획',
      Räume: '방',
      'Ein *Raum* & `mehr`.': '*가* `mehr`.',
      '[Ziel](a.md)': '[목표](a.md)',
    };
    const half = translate(exchange(GERMAN, draft, true), texts);
    expect(applyEdits(draft, planImport(half, draft).edits)).toContain('hexapla.untranslated: de');
    const whole = translate(half, { '| A | B |': '| 가 | 나 |', '| 1 | zwei |': '| 1 | 둘 |' });
    expect(applyEdits(draft, planImport(whole, draft).edits)).toBe(
      "---\ntitle: '방: 계획'\nms.translationtype: HT\n---\n\n# 방\n\n*가* `mehr`.\n\n    code\n\n- [목표](a.md)\n\n| 가 | 나 |\n| --- | --- |\n| 1 | 둘 |\n",
    );
  });
});

describe('bilingual editions', () => {
  const sentence = (id: string, own: string, source: string) =>
    `<span data-ttu-id="${id}">${own}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  const text = `---\ntitle: Stanze\n---\n\n# ${sentence('a-1', 'Stanze', 'Rooms')}\n\n${sentence('a-2', 'Una.', 'One.')} ${sentence('a-3', 'Due.', 'Two.')}\n`;

  test('give their own sentences as pairs', () => {
    const file = exchange(GERMAN, text);
    expect(file.units.map(({ source, target }) => [source, target])).toEqual([
      ['Räume: planen', 'Stanze'],
      ['Rooms', 'Stanze'],
      ['One.', 'Una.'],
      ['Two.', 'Due.'],
    ]);
    const { edits } = planImport(translate(file, { 'Two.': 'Ecco due.' }), text);
    expect(applyEdits(text, edits)).toBe(text.replace('Due.', 'Ecco due.'));
  });
});

describe('what is no exchange file', () => {
  test.each(['', 'text', '<a/>', '<xliff version="1.2"/>'])('%j is no XLIFF', (text) => {
    expect(() => xliffToFiles(text)).toThrow(ExchangeError);
  });

  test('a PO file from elsewhere', () => {
    expect(() => poToFile('msgid "a"\nmsgstr "b"\n')).toThrow(ExchangeError);
  });
});

function exchange(source: string, target: string, isDraft = false): ExchangeFile {
  const units = pairSegments({ source: parseSource(source), target: parseSource(target) }, isDraft);
  return { path: 'ko/a.md', sourceLocale: locale('de'), targetLocale: locale('ko'), units };
}

function translate(file: ExchangeFile, texts: Readonly<Record<string, string>>): ExchangeFile {
  return {
    ...file,
    units: file.units.map((unit) => ({ ...unit, target: texts[unit.source] ?? unit.target })),
  };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
