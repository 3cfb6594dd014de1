import { describe, expect, it } from 'vitest';
import { alignBlocks, type TextBlock } from '../../../src/core/bilingual/align-blocks.ts';

/** Blocks from lines such as `h2 a`, `p 40` and `pre 20 443`: kind, section or length, marks. */
function blocks(...lines: readonly string[]): readonly TextBlock[] {
  let section = '';
  return lines.map((line) => {
    const [kind = '', size = '', ...marks] = line.split(' ');
    const isHeading = kind === 'h2';
    if (isHeading) section = size;
    return { kind, section, isHeading, length: isHeading ? 10 : Number(size), marks: new Set(marks) };
  });
}

const rows = (own: readonly TextBlock[], other: readonly TextBlock[]) =>
  alignBlocks(own, other).map((row) => `${row.own ?? '-'} ${row.other ?? '-'}`);

describe('blocks align', () => {
  it('one by one where both texts have the same', () => {
    const text = blocks('p 80', 'h2 a', 'li 20', 'li 30', 'pre 40');
    expect(rows(text, text)).toEqual(['0 0', '1 1', '2 2', '3 3', '4 4']);
  });

  it('by kind and length around one that only one text has', () => {
    expect(rows(blocks('p 200', 'aside 60', 'p 90'), blocks('p 120', 'p 50'))).toEqual(['0 0', '1 -', '2 1']);
  });

  it('by what is the same in every language', () => {
    const own = blocks('p 100 5041 8011', 'p 100 Get-CsPool');
    expect(rows(own, blocks('p 100 Get-CsPool', 'p 100'))).toEqual(['0 -', '1 0', '- 1']);
  });

  it('inside their section only', () => {
    expect(rows(blocks('h2 a', 'p 100', 'h2 b'), blocks('h2 a', 'h2 b', 'p 100'))).toEqual([
      '0 0',
      '1 -',
      '2 1',
      '- 2',
    ]);
  });

  it('never by leaving one out, whatever the texts are', () => {
    expect(rows(blocks(), blocks('p 1', 'h2 x'))).toEqual(['- 0', '- 1']);
    expect(rows(blocks('table 900'), blocks('p 3'))).toEqual(['0 -', '- 0']);
  });
});
