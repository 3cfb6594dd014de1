import { expect, test } from 'vitest';
import type { AssetId } from '../../../src/core/asset-id.ts';
import { buildAssetKeys } from '../../../src/core/keys/asset-keys.ts';
import { buildPageKeys, type KeptPageKeys, type PageKeys } from '../../../src/core/keys/page-keys.ts';
import { buildSitePages } from '../../../src/core/pages/build-site-pages.ts';
import type { TopicPage } from '../../../src/core/pages/page.ts';
import { catalogOf, guid, locale, topicText } from '../virtual-content.ts';

const CONTENT = {
  'de/a.md': topicText('a', 'Anfang', '## Inhalt\n\n- [B](b.md)\n- [C](c.md)'),
  'de/b.md': topicText('b', 'Bau', 'Bauen.'),
  'de/c.md': topicText('c', 'Chat', '## Eins\n\nText.'),
  'de/d.md': topicText('d', 'Daneben', 'Mehr: [C](c.md).'),
  'ko/b.md': topicText('b', '건설', '건설.'),
};
const DE = locale('de');
const KO = locale('ko');
const PAGES = ['a', 'b', 'c', 'd'].flatMap((name) => [`de/${name}`, `ko/${name}`]);

interface Made extends PageKeys {
  /** Pages that had to be made for their keys. */
  readonly made: readonly string[];
}

function keysOf(files: Readonly<Record<string, string>>, kept?: KeptPageKeys, maker = 'same'): Made {
  const catalog = catalogOf(files);
  const pages = buildSitePages(catalog);
  const made: string[] = [];
  const watched: typeof pages = {
    ...pages,
    getTopic: (name) => {
      made.push(`${name.locale}/${name.assetId}`);
      return pages.getTopic(name);
    },
  };
  const assets = buildAssetKeys(catalog, maker);
  const entryOf = ({ heading, body }: TopicPage) => ({ heading, text: body });
  return { ...buildPageKeys({ pages: watched, assets, entryOf, maker, kept }), made };
}

function keyOf(keys: PageKeys, path: string): string {
  const [folder = '', name = ''] = path.split('/');
  return keys.page({ locale: locale(folder), assetId: guid(name) as AssetId });
}

/** Pages whose key differs when these files replace those of the content. */
function changed(files: Readonly<Record<string, string>>, maker?: string): readonly string[] {
  const [before, after] = [keysOf(CONTENT), keysOf({ ...CONTENT, ...files }, undefined, maker)];
  return PAGES.filter((path) => keyOf(before, path) !== keyOf(after, path));
}

test('a changed title concerns the pages that show it', () => {
  const renamed = { 'de/b.md': topicText('b', 'Umbau', 'Bauen.') };
  expect(changed(renamed)).toEqual(expect.arrayContaining(['de/a', 'de/b', 'ko/b']));
  expect(changed({ 'ko/b.md': topicText('b', '새 건설', '건설.') })).not.toContain('de/a');
});

test('a changed date concerns the page alone', () => {
  const dated = topicText('c', 'Chat', '## Eins\n\nText.').replace('title:', 'ms.date: 01/02/2015\ntitle:');
  expect(changed({ 'de/c.md': dated })).toEqual(['de/c', 'ko/c']);
});

test('other code or templates concern every page', () => {
  expect(changed({}, 'other')).toEqual(PAGES);
});

test('a page is made for its key once, and not at all while its asset is what it was', () => {
  const first = keysOf(CONTENT);
  for (const path of [...PAGES, ...PAGES]) keyOf(first, path);
  expect(first.made).toHaveLength(PAGES.length);
  const edited = { ...CONTENT, 'de/c.md': topicText('c', 'Chat', '## Eins\n\nAnderer Text.') };
  const second = keysOf(edited, first.toKeep());
  for (const path of PAGES) keyOf(second, path);
  expect(second.made).toEqual(['de', 'ko'].map((folder) => `${folder}/${guid('c')}`));
});

test('kept keys are those of pages that were made', () => {
  const first = keysOf(CONTENT);
  for (const path of PAGES) keyOf(first, path);
  const kept = JSON.parse(JSON.stringify(first.toKeep()));
  for (const path of PAGES) expect(keyOf(keysOf(CONTENT, kept), path)).toBe(keyOf(first, path));
  const renamed = { ...CONTENT, 'de/b.md': topicText('b', 'Umbau', 'Bauen.') };
  for (const path of PAGES) expect(keyOf(keysOf(renamed, kept), path)).toBe(keyOf(keysOf(renamed), path));
});

test('a locale’s search has one key for all its pages', () => {
  const [before, after] = [
    keysOf(CONTENT),
    keysOf({ ...CONTENT, 'ko/b.md': topicText('b', '건설', '건설은.') }),
  ];
  expect(after.edition(KO)).not.toBe(before.edition(KO));
  expect(after.edition(DE)).toBe(before.edition(DE));
  const more = keysOf({ ...CONTENT, 'ko/e.md': topicText('e', '끝', '끝.') });
  expect(more.edition(DE)).not.toBe(before.edition(DE));
});
