import { describe, expect, it } from 'vitest';
import { catalogOf, findings, guid, locale, pagesOf, topicText } from '../virtual-content.ts';

/** HTML of the de page of topic a, whose body is given, beside topics b (de, ko) and c (ko only). */
function bodyOf(text: string, more: Record<string, string> = {}): string {
  const page = pagesOf(filesWith(text, more)).findTopic(locale('de'), 'a');
  return page?.body.trim() ?? expect.fail('no page');
}

function filesWith(text: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    'de/a.md': topicText('a', 'A', text),
    'de/ziel.md': topicText(
      'b',
      'Ziel',
      '## Erster\n\nText.\n\n## Zweiter\n\nText.',
      'ms:mtpsurl: https://technet.microsoft.com/de-de/library/Gg398381(v=OCS.15)\n',
    ),
    'ko/target.md': topicText(
      'b',
      '대상',
      '## <a name="first"></a>하나\n\n글.\n\n## <a name="second"></a>둘\n\n글.',
    ),
    'ko/only.md': topicText('c', '한국어만'),
    'de/images/x.png': '',
    'ko/images/y.png': '',
    ...more,
  };
}

describe('messages about links to nowhere', () => {
  const messageOf = (link: string, more: Record<string, string> = {}) => {
    const files = { 'de/a.md': topicText('a', 'A', link), ...more };
    const found = catalogOf(files).diagnostics.find(({ ruleId }) =>
      /^(?:unknown|malformed-address)/.test(ruleId),
    );
    return `${found?.message} ${found?.advice}`;
  };

  it('say that a file exists but is not published', () => {
    expect(messageOf('[B](b.md)', { 'de/b.md': '---\ntitle: [\n---\nText\n' })).toBe(
      'The file de/b.md exists but is not published, so the link is shown as text. See what is reported of de/b.md; the link is right as soon as that is mended.',
    );
  });

  it.each(['prüfung.md', '확인.md', '<a b|c.md>', 'a%zz.md', 'a%20b.md'])(
    'name %s as it is written',
    (target) => {
      expect(messageOf(`[B](${target})`)).toContain(`"${target.replace(/[<>]/g, '').replace(' ', '%20')}"`);
    },
  );

  it('find the nearest name in every script', () => {
    expect(
      messageOf('[B](다음 확인.md)'.replace(' ', ''), { 'de/다음확인하기.md': topicText('b', 'B') }),
    ).toContain('Did you mean 다음확인하기.md?');
  });
});

describe('links to topics', () => {
  it.each([
    ['file name', 'ziel.md'],
    ['file name in another case', 'Ziel.md'],
    ['path without extension', './ziel'],
    ['percent-encoded name', '%7Aiel.md'],
    ['file name of another locale', 'target.md'],
    ['path into another locale', '../ko/target.md'],
    ['library address', 'http://technet.microsoft.com/en-us/library/gg398381.aspx'],
    ['address with the asset ID', `https://technet.microsoft.com/library/${guid('b')}(OCS.15).aspx`],
    ['asset ID', guid('b')],
  ])('resolve to the twin in the reader’s locale: %s', (_, target) => {
    expect(bodyOf(`[x](${target})`)).toBe('<p><a href="/de/ziel/">x</a></p>');
  });

  it('lead to the fallback page and say in which language it is', () => {
    expect(bodyOf('[x](only.md)')).toBe(
      '<p><a href="/de/only/" hreflang="ko">x</a><span class="locale-mark" translate="no">ko</span></p>',
    );
  });

  it('keep a section that exists, by ID or by the anchor of another edition', () => {
    expect(bodyOf('[x](ziel.md#zweiter)')).toContain('href="/de/ziel/#zweiter"');
    expect(bodyOf('[x](ziel.md#second)')).toContain('href="/de/ziel/#zweiter"');
  });

  it('to nothing stay text, with a finding that names the nearest file', () => {
    const catalog = catalogOf(filesWith('[x](ziell.md)'));
    expect(bodyOf('[x](ziell.md)')).toBe('<p><span class="unresolved">x</span></p>');
    expect(findings(catalog)).toEqual(['de/a.md:8 unknown-topic']);
    expect(catalog.diagnostics[0]?.advice).toBe('Did you mean ziel.md?');
  });

  it('with an unknown section lead to the page, with a finding', () => {
    expect(bodyOf('[x](ziel.md#dritter)')).toContain('href="/de/ziel/"');
    expect(findings(catalogOf(filesWith('[x](ziel.md#dritter)')))).toEqual(['de/a.md:8 unknown-section']);
  });

  it.each(['%', '%zz.md', '../../../etc/passwd', 'https://[', '#nirgends'])('never fail on %s', (target) => {
    expect(bodyOf(`[x](${target})`)).toContain('x');
    expect(findings(catalogOf(filesWith(`[x](${target})`)))).toHaveLength(1);
  });

  it('to other sites stay as they are', () => {
    expect(bodyOf('[x](https://example.com/a?b=1&c=2#d)')).toBe(
      '<p><a href="https://example.com/a?b=1&amp;c=2#d" rel="external">x</a></p>',
    );
  });
});

describe('images', () => {
  it('get their dimensions', () => {
    expect(bodyOf('![Bild](images/x.png)')).toContain('src="/de/images/x.png" width="640" height="480"');
  });

  it('missing in a locale come from the same place of another, with a finding', () => {
    expect(bodyOf('![Bild](images/y.png)')).toContain('src="/ko/images/y.png"');
    expect(findings(catalogOf(filesWith('![Bild](images/y.png)')))).toEqual([
      'de/a.md:8 image-from-other-locale',
    ]);
  });

  it('missing everywhere show their alternative text', () => {
    expect(bodyOf('![Bild](images/z.png)')).toContain('<span class="unresolved">Bild</span>');
    expect(findings(catalogOf(filesWith('![Bild](images/z.png)')))).toEqual(['de/a.md:8 missing-image']);
  });
});

describe('fallback pages', () => {
  it('resolve links for the reader’s locale, not for the language of the text', () => {
    const pages = pagesOf({
      ...filesWith('Text.'),
      'ko/only.md': topicText('c', '한국어만', '[대상](target.md)'),
    });
    expect(pages.findTopic(locale('de'), 'only')?.body.trim()).toBe('<p><a href="/de/ziel/">대상</a></p>');
  });
});
