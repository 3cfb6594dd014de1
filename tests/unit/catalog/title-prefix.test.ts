import { describe, expect, it } from 'vitest';
import { learnTitlePrefix, stripTitlePrefix } from '../../../src/core/catalog/title-prefix.ts';

describe('learning the prefix', () => {
  it('finds what most titles share, in any typography', () => {
    const titles = ['Produkt 3: Planung', 'Produkt 3 : Betrieb', 'produkt 3: Ende', 'Etwas anderes'];
    expect(learnTitlePrefix(titles)).toBe('Produkt 3');
  });

  it('finds nothing in titles that share nothing, or in too few', () => {
    expect(learnTitlePrefix(['A1: x', 'B2: y', 'C3: z', 'D4: w'])).toBeUndefined();
    expect(learnTitlePrefix(['Produkt: x', 'Produkt: y'])).toBeUndefined();
  });
});

describe('stripping the prefix', () => {
  it.each([
    ['Produkt 3: Planung', 'Planung'],
    ['Produkt 3\u00a0: Planification', 'Planification'],
    ['Produkt 3\u202f: Planification', 'Planification'],
    ['PRODUKT 3:  x: y', 'x: y'],
    ['Anderes: Planung', 'Anderes: Planung'],
    ['Produkt 3:', 'Produkt 3:'],
  ])('%s → %s', (title, short) => {
    expect(stripTitlePrefix(title, 'Produkt 3')).toBe(short);
  });
});
