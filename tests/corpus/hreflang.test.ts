import { beforeAll, describe, expect, it } from 'vitest';
import { listPermanentAddresses } from '../../src/core/addresses/address-page.ts';
import { isLocalAssetId } from '../../src/core/asset-id.ts';
import type { Site } from '../../src/io/load-site.ts';
import { hasCorpus, loadCorpus, showFigure } from './corpus.ts';

/** What a page says of itself and its twins. */
interface Head {
  readonly locale: string;
  readonly assetId: string;
  readonly fallback: boolean;
  readonly indexed: boolean;
  readonly canonical: string;
  readonly alternates: ReadonlyMap<string, string>;
  readonly forOthers: string | undefined;
}

describe.skipIf(!hasCorpus)('hreflang of the whole corpus site', () => {
  let site: Site;
  const heads = new Map<string, Head>();

  beforeAll(async () => {
    site = await loadCorpus();
    for (const address of site.pages.topicAddresses()) {
      const page = site.pages.getTopic(address);
      heads.set(page.url, {
        locale: page.locale,
        assetId: page.assetId,
        fallback: page.fallback !== undefined,
        indexed: page.indexed,
        canonical: page.canonical,
        alternates: new Map(page.alternates.map(({ locale, url }) => [locale, url])),
        forOthers: page.defaultAlternate,
      });
    }
  }, 300_000);

  it('every alternate exists, is a real twin and points back', () => {
    const wrong: string[] = [];
    let alternates = 0;
    for (const [url, head] of heads) {
      for (const [locale, twinUrl] of head.alternates) {
        alternates += 1;
        const twin = heads.get(twinUrl);
        const isTwin = twin && !twin.fallback && twin.assetId === head.assetId && twin.locale === locale;
        if (!isTwin || twin.alternates.get(head.locale) !== url) wrong.push(`${url} → ${twinUrl}`);
      }
    }
    showFigure('alternates checked', alternates);
    expect(wrong).toEqual([]);
    expect(alternates).toBeGreaterThan(50_000);
  });

  it('every real page names all its twins, itself among them, and a page for all other readers', () => {
    const wrong = [...heads].filter(([url, { assetId, locale, fallback, alternates, forOthers }]) => {
      if (fallback) return false;
      const editions = site.catalog.library.editions.get(assetId as never);
      const complete = editions?.size === alternates.size && alternates.get(locale) === url;
      return !complete || ![...alternates.values()].includes(forOthers ?? '');
    });
    expect(wrong.map(([url]) => url)).toEqual([]);
  });

  it('a fallback page has no alternates, is not listed and names its original', () => {
    const pages = [...heads.values()].filter(({ fallback }) => fallback);
    showFigure('fallback pages', pages.length);
    for (const page of pages) {
      const original = heads.get(page.canonical);
      const plain = page.alternates.size === 0 && page.forOthers === undefined && !page.indexed;
      expect([plain, original?.fallback, original?.assetId]).toEqual([true, false, page.assetId]);
    }
  });

  it('every asset ID and library ID has a permanent address whose entries all exist', () => {
    const { library } = site.catalog;
    const addresses = listPermanentAddresses(site.catalog);
    const ids = library.assetIds.filter((id) => !isLocalAssetId(id)).length;
    const libraryIds = new Set(library.topics.flatMap(({ meta }) => meta.libraryId ?? []));
    showFigure('permanent addresses', addresses.length);
    expect(addresses).toHaveLength(ids + libraryIds.size);
    const lost = addresses.flatMap(({ build }) => build().entries.filter(({ url }) => !heads.has(url)));
    expect(lost).toEqual([]);
  });
});
