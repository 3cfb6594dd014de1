/** Names and addresses that file systems, hosts and archives treat in their own way. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSitePath } from '../../src/core/addresses/site-path.ts';
import { parseAssetId } from '../../src/core/asset-id.ts';
import { joinPath } from '../../src/core/catalog/find-asset.ts';
import { parseSlug } from '../../src/core/catalog/slug.ts';
import { splitTarget } from '../../src/core/catalog/target.ts';
import { findPathFault } from '../../src/core/text/file-names.ts';
import { createFolder, runCli, topic, writeFiles } from '../cli/cli-sandbox.ts';
import { catalogOf, findings, pagesOf, topicText } from '../unit/virtual-content.ts';

describe('slugs stay in their folder and on every system', () => {
  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/absolute/path', 'absolute/path'],
    ['C:\\Windows\\x', 'cwindowsx'],
    ['\\\\server\\share', 'servershare'],
    ['a/./b/../c', 'a/b/c'],
    ['.../x...', 'x'],
    ['con', 'con-1'],
    ['AUX.txt', 'aux-1.txt'],
    ['a/nul/b', 'a/nul-1/b'],
    ['com1', 'com1-1'],
    ['console', 'console'],
    ['x\u0000y\u0001z', 'xyz'],
    ['x\u202egnp.exe', 'xgnp.exe'],
    ['A\u030angstro\u0308m', 'ångström'],
    ['%2e%2e/%2fx', '2e2e/2fx'],
  ])('%j becomes %j', (wanted, slug) => {
    expect(parseSlug(wanted, 'de/x.md').slug).toBe(slug);
  });

  test('long ones are cut between letters', () => {
    const { slug } = parseSlug(`${'가'.repeat(5000)}/${'a/'.repeat(5000)}`, 'de/x.md');
    expect(slug.split('/')[0]).toBe('가'.repeat(60));
    expect(slug.split('/')).toHaveLength(12);
  });

  test('those that differ in case or normalization only get addresses of their own', () => {
    const files = {
      'de/A.md': topicText('1', 'A'),
      'de/a.md': topicText('2', 'a'),
      'de/ä.md': topicText('3', 'ä'),
      'de/a\u0308.md': topicText('4', 'ä'),
    };
    const slugs = pagesOf(files)
      .topicAddresses()
      .map(({ slug }) => slug);
    expect(slugs.toSorted()).toEqual(['a', 'a-2', 'ä', 'ä-2']);
  });

  test('many of one name take no time', () => {
    const files = Object.fromEntries(
      Array.from({ length: 4000 }, (_, index) => [
        `de/${index}/x.md`,
        topicText(`a${index}`, 'X', 'x', 'slug: same\n'),
      ]),
    );
    const began = performance.now();
    expect(
      new Set(
        pagesOf(files)
          .topicAddresses()
          .map(({ slug }) => slug),
      ).size,
    ).toBe(4000);
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

test.each([
  '../../x',
  '/../x',
  '//evil.example/x',
  '/.git/config',
  '/a/../../x',
  '/_assets/x',
  '/_search/x',
  '/x\u0000y',
  '/a\\..\\b',
  '/C:/x',
  '/favicon.svg',
  '/robots.txt/x',
  '/de/toc.json',
  '/a.html/b',
  `/${'x'.repeat(300)}`,
  '/x.',
  '/nul/',
  '/de/prn/z/',
  '/com1.html',
  '/de/AUX.txt/x/',
  '/de/x.source.html',
])('no old address is %j', (address) => {
  const path = readSitePath(address, '/');
  expect(path === undefined || path === 'evil.example/x/').toBe(true);
});

test.each([
  '../../../etc/passwd',
  '/../../etc/passwd',
  '..\\..\\etc\\passwd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '....//....//x',
  'a/../../../x',
])('a link cannot climb out by %j', (target) => {
  const parts = splitTarget(target);
  const path = parts && joinPath('de/x.md', parts.path);
  expect(path === undefined || !path.startsWith('..')).toBe(true);
  const catalog = catalogOf({ 'de/x.md': topicText('1', 'X', `[a](<${target}>) ![b](<${target}>)`) });
  expect(findings(catalog).every((line) => !line.includes('etc'))).toBe(true);
});

test('composed and decomposed letters name the same file', () => {
  const pages = pagesOf({
    'de/a.md': topicText('1', 'A', '![x](Bilder/A\u0308.png) [y](o\u0308.md)'),
    'de/ö.md': topicText('2', 'Ö'),
    'de/bilder/ä.png': '',
  });
  const [first] = pages.topicAddresses();
  if (!first) throw new Error('There is no page.');
  expect(pages.getTopic(first).body).toContain('src="/de/bilder/%C3%A4.png"');
  expect(pages.getTopic(first).body).toContain('href="/de/%C3%B6/"');
});

test.each(['con', 'AUX', 'nul.x', 'x.', 'com1'])('no asset has the ID %s', (id) => {
  expect(parseAssetId(id)).toBeUndefined();
});

test.each([
  ['de/bilder/plan.png', undefined],
  ['de/con.svg', 'con.svg'],
  ['de/AUX/x.png', 'AUX'],
  ['de/a:b.png', 'a:b.png'],
  ['de/q?x.png', 'q?x.png'],
  ['de/x./y.png', 'x.'],
  ['de/x.md/y.png', 'x.md'],
  ['de/toc.json/y.png', 'toc.json'],
  ['de/x/index.html/y.png', 'index.html'],
])('of %s, the name that a site cannot have is %s', (path, name) => {
  const fault = findPathFault(path);
  expect(name === undefined ? fault : fault?.includes(`“${name}”`)).toBe(
    name === undefined ? undefined : true,
  );
});

test('names that are the site’s own, or no system’s, stop no build', async () => {
  const named = (title: string, line = '') =>
    topic(title, title.toLowerCase()).replace('ms:assetid', `${line}\nms:assetid`);
  const folder = createFolder({
    'content/de/a.md': named('A', "aliases: ['/status/', '/de/status/', '/de/x.source.html', '/con/']"),
    'content/de/llms.txt.md': named('B'),
    'content/de/c.md': named('C', 'slug: feed.xml'),
    'content/de/d.md': named('D', 'slug: bilder/plan.png'),
    'content/de/x.md': named('E'),
    'content/de/f.md': named('F', 'slug: x.md'),
    'content/de/g.md': named('G', 'slug: x/index.html/y'),
    'content/de/bilder/plan.png': '1',
    'content/de/aux/x.png': '2',
    'content/de/y.md/x.png': '3',
  });
  const { code, stderr } = await runCli(folder, 'build');
  expect([code, stderr.includes('failed')]).toEqual([0, false]);
  const pages = ['llms.txt-1', 'feed.xml-1', 'bilder/plan.png-1', 'x', 'x.md-1', 'x/index.html-1/y'];
  for (const page of pages) expect(existsSync(join(folder, 'dist/de', page, 'index.html'))).toBe(true);
  for (const path of ['aux', 'y.md/x.png', '../con'])
    expect(existsSync(join(folder, 'dist/de', path))).toBe(false);
  const { stdout } = await runCli(folder, 'check');
  expect(stdout.match(/unusable-name/g)).toHaveLength(2);
  expect(stdout.match(/reserved-slug/g)).toHaveLength(5);
});

test('files that differ in case only are told of', async () => {
  const folder = createFolder({ 'content/de/a.md': topic('A', 'a'), 'content/de/x.png': '1' });
  writeFileSync(join(folder, 'content/de/X.png'), '2');
  if (readdirSync(join(folder, 'content/de')).length < 3) return;
  expect((await runCli(folder, 'check')).stdout).toContain('ambiguous-name');
});

test('nothing outside of the content folder is published, whatever leads there', async () => {
  const folder = createFolder({
    'secret.md': topic('Secret', 's', 'TOPSECRET'),
    'secret.png': 'TOPSECRET',
    'private/toc.yml': '- name: TOPSECRET',
  });
  const hostile = `slug: ../../../secret\naliases: ['/../../evil/', '/de/../../evil2/', '/favicon.svg', '/${'x'.repeat(300)}']\n`;
  const body = '![x](../../secret.png) ![y](/../secret.png) [z](../../secret.md) ![w](leak.png) [v](leak.md)';
  writeFiles(folder, {
    'content/de/a.md': topic('A', 'a', body).replace('ms:assetid', `${hostile}ms:assetid`),
  });
  const link = (target: string, path: string) => symlinkSync(target, join(folder, 'content/de', path));
  link('../../secret.md', 'leak.md');
  link('../../secret.png', 'leak.png');
  link('../../private', 'linked');
  link('.', 'loop');
  link('nowhere', 'dangling.md');
  const result = await runCli(folder, 'build', '--verbose');
  expect([result.code, result.stderr.includes('rror')]).toEqual([0, false]);
  expect(readdirSync(folder).sort()).toEqual([
    '.hexapla',
    'content',
    'dist',
    'private',
    'secret.md',
    'secret.png',
  ]);
  for (const file of readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  ))
    expect([file.name, readFileSync(join(file.parentPath, file.name)).includes('TOPSECRET')]).toEqual([
      file.name,
      false,
    ]);
  expect(existsSync(join(folder, 'dist/de/secret/index.html'))).toBe(true);
  mkdirSync(join(folder, 'empty'), { recursive: true });
});
