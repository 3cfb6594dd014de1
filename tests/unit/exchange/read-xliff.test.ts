import { describe, expect, test } from 'vitest';
import { ExchangeError } from '../../../src/core/exchange/exchange-file.ts';
import { fileToPo, poToFile } from '../../../src/core/exchange/po-format.ts';
import { xliffToFiles } from '../../../src/core/exchange/read-xliff.ts';
import { fileToXliff } from '../../../src/core/exchange/xliff-format.ts';
import { locale } from '../virtual-content.ts';

const FILE = {
  path: 'ko/a.md',
  sourceLocale: locale('de'),
  targetLocale: locale('ko'),
  units: [
    { id: 's1-a', source: 'Ein *Raum*\nmit Tür', target: '*방*\n하나' },
    { id: 's2-b', source: '| A | `x` |', target: '| 가 | `x` |' },
  ],
};

describe('what tools make of a text', () => {
  test.each([
    ['annotations', '<target>하나 <mrk id="m1" type="term">방</mrk> 둘</target>', '하나 방 둘'],
    ['spanning codes', '<target><pc id="1" dispStart="**" dispEnd="**">방</pc></target>', '**방**'],
    [
      'halves of codes',
      '<target><sc id="1" disp="["/>방<ec startRef="1" disp="](a.md)"/></target>',
      '[방](a.md)',
    ],
    ['marks', '<target><sm id="m2" type="comment"/>방<em startRef="m2"/></target>', '방'],
    ['characters that XML cannot hold', '<target>방<cp hex="001F"/></target>', '방\u001f'],
    ['character data', '<target><![CDATA[방 & 방]]></target>', '방 & 방'],
    ['a nested code', '<target><pc id="7"><ph id="1" disp="&lt;br/>"/>방</pc></target>', '<br/>방'],
  ])('%s are read through', (_, target, text) => {
    expect(read(`<segment><source>Raum</source>${target}</segment>`)?.target).toBe(text);
  });

  test('codes that are kept apart from the text', () => {
    const data = '<originalData><data id="d1">**</data></originalData>';
    const target = '<target><ph id="1" dataRef="d1"/>방</target>';
    expect(read(`${data}<segment><source>Raum</source>${target}</segment>`)?.target).toBe('**방');
  });

  test('segments and what stands between them are put together in order', () => {
    const unit = read(
      '<segment><source>Eins.</source><target>하나.</target></segment>' +
        '<ignorable><source> </source></ignorable>' +
        '<segment><source>Zwei.</source><target>둘.</target></segment>',
    );
    expect(unit).toEqual({ id: 's1-x', source: 'Eins. Zwei.', target: '하나. 둘.' });
  });

  test('segments that change places in the translation', () => {
    const unit = read(
      '<segment><source>A</source><target order="3">가</target></segment>' +
        '<ignorable><source> </source></ignorable>' +
        '<segment><source>B</source><target order="1">나</target></segment>',
    );
    expect(unit?.target).toBe('나 가');
  });

  test('a text that is translated in part is held back', () => {
    const unit = read(
      '<segment><source>Eins.</source><target>하나.</target></segment><segment><source>Zwei.</source></segment>',
    );
    expect(unit).toMatchObject({ target: undefined, held: 'is translated only in part' });
  });

  test('units in groups, and nothing of candidates and notes', () => {
    const inner =
      '<notes><note>Achtung</note></notes><segment><source>Raum</source><target>방</target></segment>';
    const text = document(`<group id="g"><unit id="s1-x">${inner}</unit></group>`);
    expect(xliffToFiles(text)[0]?.units).toEqual([{ id: 's1-x', source: 'Raum', target: '방' }]);
  });

  test.each([
    ['a code without content', '<target>\n<ph id="1"/></target>', /lost its content/],
    ['an unknown element', '<target>\n<b>방</b></target>', /`<b>` is nothing that can stand in a text/],
  ])('%s is refused with its line', (_, target, reason) => {
    const error = refusal(() => read(`<segment><source>Raum</source>${target}</segment>`));
    expect([error.message, error.line]).toEqual([expect.stringMatching(reason), 2]);
  });
});

test('tools are told not to cut texts up', () => {
  expect(fileToXliff(FILE).match(/<unit [^>]*canResegment="no"/g)).toHaveLength(FILE.units.length);
});

test('no beginning of an XLIFF file is taken for the whole', () => {
  const text = fileToXliff(FILE).trimEnd();
  for (let end = 0; end < text.length; end += 1)
    expect(refusal(() => xliffToFiles(text.slice(0, end))).line, text.slice(0, end)).toBeDefined();
});

test('no beginning of a PO file is taken for the whole', () => {
  const text = fileToPo(FILE).trimEnd();
  for (let end = 0; end < text.length; end += 1)
    expect(() => poToFile(text.slice(0, end)), text.slice(0, end)).toThrow(ExchangeError);
});

test('what is not sure of itself in a PO file is held back', () => {
  const text = fileToPo(FILE).replace('msgctxt "s2-b"', '#, fuzzy\nmsgctxt "s2-b"');
  expect(poToFile(text).units.map(({ id, held }) => [id, held])).toEqual([
    ['s1-a', undefined],
    ['s2-b', 'is marked as fuzzy'],
  ]);
});

function read(inner: string) {
  return xliffToFiles(document(`<unit id="s1-x">${inner}</unit>`))[0]?.units[0];
}

function document(inner: string): string {
  const names = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="ko"';
  return `<xliff ${names}><file id="ko/a.md">${inner}</file></xliff>`;
}

function refusal(read: () => unknown): ExchangeError {
  try {
    read();
  } catch (error) {
    if (error instanceof ExchangeError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
