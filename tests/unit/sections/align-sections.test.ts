import { describe, expect, it } from 'vitest';
import { parseTopic } from '../../../src/core/parse/parse-topic.ts';
import { alignSections } from '../../../src/core/sections/align-sections.ts';
import type { Topic } from '../../../src/core/topic.ts';
import { locale, topicText } from '../virtual-content.ts';

const topic = (tag: string, body: string): Topic =>
  parseTopic({
    locale: locale(tag),
    path: `${tag}/a.md`,
    bytes: new TextEncoder().encode(topicText('a', 'A', body)),
  }).topic ?? expect.fail('no topic');

const align = (de: string, ko: string) =>
  alignSections(topic('de', de), topic('ko', ko)).map(
    ({ own, other, evidence }) => `${own.id} = ${other.id}: ${evidence.join(', ')}`,
  );

describe('sections of two editions align', () => {
  it('by anchor, wherever they stand', () => {
    expect(
      align(
        '## <a name="one"></a>Eins\n\nText.\n\n## <a name="two"></a>Zwei\n\nText.',
        '## <a name="Two"></a>둘\n\n글.\n\n## <a name="one"></a>하나\n\n글.',
      ),
    ).toEqual(['one = one: anchor', 'two = Two: anchor']);
  });

  it('by position where the headings are the same by number and depth', () => {
    expect(align('## Eins\n\nText.\n\n### Zwei\n\nText.', '## 하나\n\n글자.\n\n### 둘\n\n글자.')).toEqual([
      'eins = 하나: position, blocks, length',
      'zwei = 둘: position, blocks, length',
    ]);
  });

  it('by links, code and numbers where one edition has more sections', () => {
    expect(
      align(
        '## Häfen\n\nOffen sind 5041, 8011 und 443.\n\n## Neu\n\nNur hier, und lang genug.\n\n## Befehl\n\n`Get-CsPool`\n\n## Mehr\n\n- [x](x.md)\n- [y](y.md)',
        '## 포트\n\n열린 포트: 5041, 8011, 443\n\n## 명령\n\n`Get-CsPool`\n\n## 더 보기\n\n- [엑스](x.md)\n- [와이](y.md)',
      ).map((line) => line.replace(/:.*/, '')),
    ).toEqual(['häfen = 포트', 'befehl = 명령', 'mehr = 더-보기']);
  });

  it('by the anchors there are, and the rest between them', () => {
    expect(
      align(
        '## Vorher\n\nText.\n\n## <a name="fix"></a>Fest\n\nText.\n\n## Nachher\n\nText.',
        '## 이전\n\n글자.\n\n## <a name="fix"></a>고정\n\n글자.\n\n## 이후\n\n글자.',
      ).map((line) => line.replace(/:.*/, '')),
    ).toEqual(['vorher = 이전', 'fix = fix', 'nachher = 이후']);
  });

  it('not at all where they have nothing in common', () => {
    expect(
      align(
        '## Eins\n\n- [x](x.md)\n- [y](y.md)\n- [z](z.md)\n\n## Zwei\n\nText.',
        '### 하나\n\n```\nGet-CsPool -Identity a\n```\n\n```\nSet-CsPool\n```',
      ),
    ).toEqual([]);
  });
});
