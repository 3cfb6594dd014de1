import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { redirectsToHostFile, redirectsToNginxMap } from '../../../src/core/addresses/redirect-texts.ts';
import { readSitePath } from '../../../src/core/addresses/site-path.ts';
import { buildCatalog } from '../../../src/core/catalog/build-catalog.ts';
import { catalogOf, findings, guid, topicText, type VirtualFiles } from '../virtual-content.ts';

const files: VirtualFiles = {
  'de/neu.md': topicText('1', 'Neu'),
  'fr/nouveau.md': topicText('1', 'Nouveau'),
  'de/zwei.md': topicText('2', 'Zwei'),
};

/** The same content with a redirection file in the content folder. */
function withRedirections(redirections: readonly object[], path = '.openpublishing.redirection.json') {
  const { settings, library } = catalogOf(files);
  const text = JSON.stringify({ redirections }, null, 1);
  return buildCatalog({
    ...{ settings, topics: library.topics, tocFiles: [], media: [], diagnostics: [] },
    redirectFiles: [{ path, text }],
  });
}

function table(redirects: readonly { readonly from: string; readonly to: string }[]): readonly string[] {
  return redirects.map(({ from, to }) => `${from} ${to}`);
}

describe('aliases', () => {
  test('a name was a slug of the locale, a path is one of the site', () => {
    const catalog = catalogOf({
      ...files,
      'de/neu.md': topicText('1', 'Neu', 'Text.', "aliases:\n  - alt\n  - '/planung/übersicht.html'\n"),
    });
    expect(table(catalog.redirects)).toEqual(['de/alt/ /de/neu/', 'planung/übersicht.html /de/neu/']);
    expect(findings(catalog)).toEqual([]);
  });

  test('a former slug was that of the pages in which the topic stands in, too', () => {
    const catalog = catalogOf({
      'de/neu.md': topicText('1', 'Neu', 'Text.', 'aliases: alt\n'),
      'fr/autre.md': topicText('2', 'Autre'),
    });
    expect(table(catalog.redirects)).toEqual(['de/alt/ /de/neu/', 'fr/alt/ /fr/neu/']);
  });

  test('an address of the old library is taken by its ID', () => {
    const alias = "aliases: 'https://technet.microsoft.com/de-de/library/Gg111222(v=OCS.15)'\n";
    const catalog = catalogOf({ ...files, 'de/neu.md': topicText('1', 'Neu', 'Text.', alias) });
    expect(table(catalog.redirects)).toEqual(['library/gg111222/ /de/neu/']);
  });

  test('twins may share an old address; it leads to their permanent one', () => {
    const alias = 'aliases: /shared/\n';
    const catalog = catalogOf({
      ...files,
      'de/neu.md': topicText('1', 'Neu', 'Text.', alias),
      'fr/nouveau.md': topicText('1', 'Nouveau', 'Text.', alias),
    });
    expect(table(catalog.redirects)).toEqual([`shared/ /id/${guid('1')}/`]);
  });

  test('what stands already, is taken or is no address is reported at its line', () => {
    const catalog = catalogOf({
      ...files,
      'de/neu.md': topicText(
        '1',
        'Neu',
        'Text.',
        "aliases: [Zwei, alt, '../weg', 'https://example.org/x']\n",
      ),
      'de/zwei.md': topicText('2', 'Zwei', 'Text.', 'aliases: alt\n'),
    });
    expect(table(catalog.redirects)).toEqual(['de/alt/ /de/neu/']);
    expect(findings(catalog)).toEqual([
      'de/neu.md:4 malformed-redirect',
      'de/neu.md:4 malformed-redirect',
      'de/neu.md:4 redirect-conflict',
      'de/zwei.md:4 duplicate-redirect',
    ]);
  });
});

describe('redirection files', () => {
  test('paths name a locale or speak for all; targets are files, addresses and other sites', () => {
    const catalog = withRedirections([
      { source_path: 'de/alt.md', redirect_url: '/de/neu/#teil' },
      { source_path: 'gone.md', redirect_url: '/lyncserver/zwei' },
      { source_path: 'fr/loin.md', redirect_url: 'https://example.org/x?y=1' },
      { source_path: 'de/teil/neben.md', redirect_url: '../neu' },
      { source_path: 'de/weg.md', redirect_url: 'mailto:someone@example.org' },
    ]);
    expect(findings(catalog)).toEqual(['.openpublishing.redirection.json:19 malformed-redirect']);
    expect(table(catalog.redirects)).toEqual([
      'de/alt/ /de/neu/#teil',
      'de/gone/ /de/zwei/',
      'de/teil/neben/ /de/neu/',
      'fr/gone/ /fr/zwei/',
      'fr/loin/ https://example.org/x?y=1',
    ]);
  });

  test('chains end at their last target', () => {
    const catalog = withRedirections([
      { source_path: 'de/a.md', redirect_url: '/de/b' },
      { source_path: 'de/b.md', redirect_url: '/de/c/' },
      { source_path: 'de/c.md', redirect_url: '/de/zwei/' },
    ]);
    expect(table(catalog.redirects)).toEqual(['de/a/ /de/zwei/', 'de/b/ /de/zwei/', 'de/c/ /de/zwei/']);
  });

  test('cycles and lost targets are reported and not published', () => {
    const catalog = withRedirections([
      { source_path: 'de/a.md', redirect_url: '/de/b/' },
      { source_path: 'de/b.md', redirect_url: '/de/a/' },
      { source_path: 'de/c.md', redirect_url: '/de/nowhere/' },
      { source_path: 'de/zwei.md', redirect_url: '/de/neu/' },
    ]);
    expect(catalog.redirects).toEqual([]);
    expect(catalog.diagnostics.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual([
      '3 redirect-cycle',
      '7 redirect-cycle',
      '11 unknown-redirect-target',
      '15 redirect-conflict',
    ]);
    expect(catalog.diagnostics[0]?.message).toBe(
      'This redirect leads back to itself: /de/a/ → /de/b/ → /de/a/.',
    );
  });

  test('what is no JSON is reported where it breaks', () => {
    const { settings, library } = catalogOf(files);
    const catalog = buildCatalog({
      ...{ settings, topics: library.topics, tocFiles: [], media: [], diagnostics: [] },
      redirectFiles: [{ path: 'de/.openpublishing.redirection.json', text: '{\n "redirections": [' }],
    });
    expect(findings(catalog)).toEqual(['de/.openpublishing.redirection.json:2 malformed-redirect']);
  });
});

describe('forms for hosts', () => {
  const redirects = [
    { from: 'de/übersicht/', to: '/g/de/neu/', locale: undefined },
    { from: 'a$b.html', to: 'https://example.org/$x', locale: undefined },
  ];

  test('_redirects', () => {
    expect(redirectsToHostFile(redirects, '/g/')).toBe(
      '/g/de/%C3%BCbersicht/ /g/de/neu/ 301\n/g/de/%C3%BCbersicht /g/de/neu/ 301\n/g/a%24b.html https://example.org/$x 301\n',
    );
  });

  test('the map for nginx has decoded keys and no variables in its values', () => {
    const lines = redirectsToNginxMap(redirects, '/g/').split('\n').slice(5);
    expect(lines).toEqual([
      'map $uri $hexapla_redirect {',
      '  default "";',
      '  "/g/de/übersicht/" "/g/de/neu/";',
      '  "/g/de/übersicht" "/g/de/neu/";',
      '  "/g/a$b.html" "https://example.org/%24x";',
      '}',
      '',
    ]);
  });

  test.each([
    ['packaging/nginx.conf', () => readFileSync('packaging/nginx.conf', 'utf8')],
    ['docs/publish.md', () => readFileSync('docs/publish.md', 'utf8')],
    ['the map itself', () => redirectsToNginxMap([], '/')],
  ])('the longest old address fits into the buckets of nginx that %s asks for', (_, read) => {
    const ofBytes = (count: number) => `/${'a/'.repeat(count / 2)}`;
    expect([readSitePath(ofBytes(1002), '/'), readSitePath(ofBytes(1000), '/')]).toEqual([
      undefined,
      expect.anything(),
    ]);
    const [, size] = /map_hash_bucket_size (\d+);/.exec(read()) ?? [];
    // An entry is a pointer, two bytes and the key; a bucket ends with a pointer.
    expect(Number(size)).toBeGreaterThan(1000 + 8 + 2 + 8 + 8);
  });
});
