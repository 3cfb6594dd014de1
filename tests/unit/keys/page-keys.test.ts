import { expect, test } from 'vitest';
import type { AssetId } from '../../../src/core/asset-id.ts';
import { buildPageKeys } from '../../../src/core/keys/page-keys.ts';
import { buildSitePages } from '../../../src/core/pages/build-site-pages.ts';
import { catalogOf, guid, locale, topicText } from '../virtual-content.ts';

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
    (asset) => before.page(guid(asset) as AssetId) !== after.page(guid(asset) as AssetId),
  );
}

function keysOf(files: Readonly<Record<string, string>>, maker: string) {
  return buildPageKeys(catalogOf(files), maker);
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

test('a locale has one key for all its texts', () => {
  const before = keysOf(CONTENT, '');
  const after = keysOf({ ...CONTENT, 'ko/b.md': topicText('b', '건설', '건설은.') }, '');
  expect(after.edition(locale('ko'))).not.toBe(before.edition(locale('ko')));
  expect(after.edition(locale('de'))).toBe(before.edition(locale('de')));
});

test('pages with equal keys are equal', () => {
  const edited = { ...CONTENT, 'de/c.md': topicText('c', 'Chat', '## Eins\n\nEin Satz mehr.\n\nText.') };
  const [before, after] = [catalogOf(CONTENT), catalogOf(edited)];
  const [keys, newKeys] = [buildPageKeys(before, ''), buildPageKeys(after, '')];
  const pages = buildSitePages(before);
  for (const address of buildSitePages(after).topicAddresses()) {
    if (keys.page(address.assetId) !== newKeys.page(address.assetId)) continue;
    expect(buildSitePages(after).getTopic(address)).toEqual(pages.getTopic(address));
  }
});
