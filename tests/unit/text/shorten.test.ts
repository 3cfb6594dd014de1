import { describe, expect, it } from 'vitest';
import { cutAtWord, shorten } from '../../../src/core/text/shorten.ts';

describe('shortening', () => {
  it('keeps what fits', () => {
    expect(shorten('Eins zwei.', 10)).toBe('Eins zwei.');
  });

  it('keeps the whole sentences that fit', () => {
    expect(shorten('Der Pool ist da. Er hat Server. Die gehören dazu.', 40)).toBe(
      'Der Pool ist da. Er hat Server.',
    );
    expect(shorten('서버를 설치합니다. 다음 단계로 이동합니다.', 30)).toBe('서버를 설치합니다.');
    expect(shorten('Sie fragt: „Geht das?“ Es geht, und zwar sofort.', 30)).toBe('Sie fragt: „Geht das?“');
  });

  it('knows abbreviations and versions from the end of a sentence', () => {
    expect(shorten('Manche Rollen, z. B. Archivierung, fehlen.', 30)).toBe('Manche Rollen, z. B…');
    expect(shorten('Ab Version 5.0 gilt das überall und immer.', 30)).toBe('Ab Version 5.0 gilt das…');
  });

  it('cuts between words rather than keep next to nothing', () => {
    expect(shorten('Kurz. Danach folgt ein langer Satz ohne Ende.', 30)).toBe(
      'Kurz. Danach folgt ein langer…',
    );
  });

  it('cuts long words and never half a character', () => {
    expect(cutAtWord('eins zwei, drei', 14)).toBe('eins zwei…');
    expect(cutAtWord('하나둘셋넷다섯', 4)).toBe('하나둘셋…');
    expect(cutAtWord('abc𝄞', 4)).toBe('abc…');
  });
});
