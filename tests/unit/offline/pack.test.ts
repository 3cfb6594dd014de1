import { describe, expect, test } from 'vitest';
import { dataToScript, isDataFile } from '../../../src/core/offline/data-script.ts';
import { listModules, packPage } from '../../../src/core/offline/pack-page.ts';
import { type PackedPage, relativeLinks, relativePath } from '../../../src/core/offline/relative-links.ts';

const files = [
  'index.html',
  'de/index.html',
  'de/x/index.html',
  'de/über/index.html',
  'de/toc.json',
  'favicon.svg',
];
const page: PackedPage = {
  path: 'de/x/index.html',
  base: '/g/',
  hasFile: (path) => files.includes(path),
  hasFolder: (path) => path === '' || ['de/', 'de/x/', 'de/über/', '_search/', '_search/de/'].includes(path),
};

test.each([
  ['index.html', 'de/x/index.html', 'de/x/index.html'],
  ['de/x/index.html', 'de/y/index.html', '../y/index.html'],
  ['de/x/index.html', 'index.html', '../../index.html'],
  ['de/x/index.html', 'de/x/index.html', 'index.html'],
  ['de/x/index.html', '_search/de/', '../../_search/de/'],
  ['index.html', 'de/ü b/index.html', 'de/%C3%BC%20b/index.html'],
])('from %s to %s', (from, to, expected) => {
  expect(relativePath(from, to)).toBe(expected);
});

describe('relativeLinks', () => {
  test.each([
    ['<a href="/g/">', '<a href="../../index.html">'],
    [
      '<a lang="de" href="/g/de/%C3%BCber/?with=ko#s">',
      '<a lang="de" href="../%C3%BCber/index.html?with=ko#s">',
    ],
    ['<link rel="icon" href="/g/favicon.svg">', '<link rel="icon" href="../../favicon.svg">'],
    ['<button value="/g/de/toc.json" hidden>', '<button value="../toc.json" hidden>'],
    [
      '<div data-bundle="/g/_search/de/" data-home="/g/de/">',
      '<div data-bundle="../../_search/de/" data-home="../">',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/g/de/">',
      '<meta http-equiv="refresh" content="0; url=../index.html">',
    ],
  ])('%s', (html, expected) => {
    expect(relativeLinks(html, page)).toBe(expected);
  });

  test.each([
    ['<a href="https://example.org/g/de/">'],
    ['<a href="/elsewhere/">'],
    ['<a href="//g/de/">'],
    ['<a href="/g/unknown/">'],
    ['<a href="#s">'],
    ['<p>href="/g/de/"</p>'],
    ['<code>&lt;a href="/g/de/"&gt;</code>'],
  ])('%s stays', (html) => {
    expect(relativeLinks(html, page)).toBe(html);
  });
});

test('a page gets classic scripts, the prelude first, and says its address', () => {
  const html =
    '<!DOCTYPE html><html lang="de"><head><link rel="modulepreload" href="/g/a.js"><script type="module" src="/g/favicon.svg"></script></head><body></body></html>';
  expect(listModules(html)).toEqual(['/g/favicon.svg']);
  expect(packPage(html, page, '_assets/offline.js')).toBe(
    '<!DOCTYPE html><html data-path="/g/de/x/" lang="de"><head><script defer src="../../favicon.svg"></script><script src="../../_assets/offline.js"></script></head><body></body></html>',
  );
});

describe('data as scripts', () => {
  test('what scripts read is data, what people and hosts read is not', () => {
    const paths = [
      'de/toc.json',
      '_search/de/wasm.de.pagefind',
      '_search/de/index/x.pf_index',
      'build-report.json',
      'a.svg',
    ];
    expect(paths.filter(isDataFile)).toEqual(paths.slice(0, 3));
  });

  test('text stays text, bytes become base64', () => {
    expect(dataToScript('a.json', new TextEncoder().encode('{"ü":1}'))).toBe(
      'hexaplaData("a.json","{\\"ü\\":1}",false);\n',
    );
    expect(dataToScript('a.pagefind', new Uint8Array([0, 255]))).toBe(
      'hexaplaData("a.pagefind","AP8=",true);\n',
    );
  });
});
