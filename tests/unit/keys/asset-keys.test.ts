import { expect, test } from 'vitest';
import type { AssetId } from '../../../src/core/asset-id.ts';
import { buildAssetKeys } from '../../../src/core/keys/asset-keys.ts';
import { buildSitePages } from '../../../src/core/pages/build-site-pages.ts';
import { catalogOf, guid, topicText } from '../virtual-content.ts';

const CONTENT = {
  'de/a.md': topicText('a', 'Anfang', '## Inhalt\n\n- [B](b.md)\n- [C](c.md)'),
  'de/b.md': topicText('b', 'Bau', 'Bauen.'),
  'de/c.md': topicText('c', 'Chat', '## Eins\n\nText.'),
  'ko/b.md': topicText('b', '건설', '건설.'),
};

/** Assets whose key differs when these files replace those of the content. */
function changed(files: Readonly<Record<string, string>>, maker = 'same'): readonly string[] {
  const [before, after] = [keysOf(CONTENT, 'same'), keysOf({ ...CONTENT, ...files }, maker)];
  return ['a', 'b', 'c'].filter(
    (asset) => before.asset(guid(asset) as AssetId) !== after.asset(guid(asset) as AssetId),
  );
}

function keysOf(files: Readonly<Record<string, string>>, maker: string) {
  return buildAssetKeys(catalogOf(files), maker);
}

test('a changed text concerns the pages of its asset only', () => {
  expect(changed({ 'de/c.md': topicText('c', 'Chat', '## Eins\n\nAnderer Text.') })).toEqual(['c']);
  expect(changed({ 'ko/b.md': topicText('b', '건설', '건설은.') })).toEqual(['b']);
});

test('what others show of a topic concerns every page', () => {
  expect(changed({ 'de/c.md': topicText('c', 'Plausch', '## Eins\n\nText.') })).toEqual(['a', 'b', 'c']);
  expect(changed({ 'de/c.md': topicText('c', 'Chat', '## Zwei\n\nText.') })).toEqual(['a', 'b', 'c']);
  expect(changed({ 'de/d.md': topicText('d', 'Dienst') })).toEqual(['a', 'b', 'c']);
});

test('other code or templates concern every page', () => {
  expect(changed({})).toEqual([]);
  expect(changed({}, 'other')).toEqual(['a', 'b', 'c']);
});

test('any change gives the site another key', () => {
  const edited = { ...CONTENT, 'ko/b.md': topicText('b', '건설', '건설은.') };
  expect(keysOf(edited, '').site).not.toBe(keysOf(CONTENT, '').site);
  expect(keysOf({ ...CONTENT }, '').site).toBe(keysOf(CONTENT, '').site);
});

test('pages with equal keys are equal', () => {
  const edited = { ...CONTENT, 'de/c.md': topicText('c', 'Chat', '## Eins\n\nEin Satz mehr.\n\nText.') };
  const [before, after] = [catalogOf(CONTENT), catalogOf(edited)];
  const [keys, newKeys] = [buildAssetKeys(before, ''), buildAssetKeys(after, '')];
  const pages = buildSitePages(before);
  for (const address of buildSitePages(after).topicAddresses()) {
    if (keys.asset(address.assetId) !== newKeys.asset(address.assetId)) continue;
    expect(buildSitePages(after).getTopic(address)).toEqual(pages.getTopic(address));
  }
});
