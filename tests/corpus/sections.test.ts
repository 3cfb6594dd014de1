import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AssetId, parseAssetId } from '../../src/core/asset-id.ts';
import { nameByAsset } from '../../src/core/catalog/find-asset.ts';
import { parseLocale } from '../../src/core/locale.ts';
import { parseTopic } from '../../src/core/parse/parse-topic.ts';
import { alignSections } from '../../src/core/sections/align-sections.ts';
import type { Topic } from '../../src/core/topic.ts';
import type { Site } from '../../src/io/load-site.ts';
import { hasCorpus, loadCorpus, percent, showFigure } from './corpus.ts';
import { commonAnchors, dropSections, hideAnchors, newRandom } from './hidden-anchors.ts';

const SEEDS = '../shared/seeds';

/** Alignments drawn by `newRandom(2013)` and checked by reading both sections. */
const CHECKED: readonly CheckedAlignment[] = JSON.parse(
  readFileSync('tests/fixtures/section-alignments.json', 'utf8'),
);

interface CheckedAlignment {
  readonly asset: string;
  /** Locale and section ID; its anchor is hidden. */
  readonly own: readonly [string, string];
  readonly other: readonly [string, string];
}

describe.skipIf(!hasCorpus)('sections of real topics whose anchors are hidden on one side', () => {
  let site: Site;
  beforeAll(async () => {
    site = await loadCorpus();
  }, 120_000);

  it('align with the section of the same anchor', () => {
    const { common, right, wrong, pairs } = measure(site, hideAnchors);
    showFigure('pairs of editions', pairs);
    showFigure('sections in both aligned', percent(right, common));
    showFigure('wrong alignments', wrong);
    expect(right / common).toBeGreaterThanOrEqual(0.98);
    expect(wrong).toBe(0);
  }, 300_000);

  it('align where one side has lost a third of its sections', () => {
    const random = newRandom(7);
    const { common, right, wrong } = measure(site, (topic) =>
      dropSections(hideAnchors(topic), () => random() > 1 / 3),
    );
    showFigure('sections left aligned', percent(right, common));
    showFigure('wrong alignments', percent(wrong, right + wrong));
    expect(right / common).toBeGreaterThanOrEqual(0.93);
    expect(wrong / (right + wrong)).toBeLessThan(0.02);
  }, 300_000);

  it('align as a reader would, in a hundred drawn by lot', () => {
    expect(CHECKED).toHaveLength(100);
    const nameTarget = nameByAsset(site.catalog.library);
    for (const { asset, own, other } of CHECKED) {
      const pairs = alignSections(
        hideAnchors(edition(site, asset, own[0])),
        edition(site, asset, other[0]),
        nameTarget,
      );
      expect(pairs.map((pair) => `${pair.own.id} = ${pair.other.id}`)).toContain(`${own[1]} = ${other[1]}`);
    }
  });
});

describe.skipIf(!existsSync(SEEDS))('sections of the seeds', () => {
  it('all align', () => {
    const topics = readdirSync(SEEDS).sort().flatMap(readSeed);
    const pairs = topics.flatMap((own, index) =>
      topics.slice(index + 1).map((other) => [own, other] as const),
    );
    const sections = pairs.reduce((sum, [own]) => sum + own.sections.length, 0);
    const aligned = pairs.reduce((sum, [own, other]) => sum + alignSections(own, other).length, 0);
    showFigure('sections of the seeds aligned', percent(aligned, sections));
    expect(topics).toHaveLength(5);
    expect(aligned).toBe(sections);
  });
});

/** Each edition of an asset, changed, against each later one as it is. */
function measure({ catalog: { library } }: Site, change: (topic: Topic) => Topic | undefined) {
  const nameTarget = nameByAsset(library);
  const figures = { pairs: 0, common: 0, right: 0, wrong: 0 };
  for (const editions of library.editions.values()) {
    const topics = [...editions.values()];
    for (const [index, topic] of topics.entries()) {
      for (const other of topics.slice(index + 1)) {
        const own = change(topic);
        if (!own) continue;
        const anchors = commonAnchors(topic.sections, other.sections);
        figures.pairs += 1;
        figures.common += own.sections.filter(({ id }) => anchors.has(id)).length;
        for (const pair of alignSections(own, other, nameTarget)) {
          const anchor = anchors.get(pair.own.id);
          if (anchor === undefined) continue;
          figures[pair.other.anchor?.toLowerCase() === anchor ? 'right' : 'wrong'] += 1;
        }
      }
    }
  }
  return figures;
}

function edition({ catalog }: Site, asset: string, locale: string): Topic {
  const assetId = parseAssetId(asset) ?? (asset as AssetId);
  const tag = parseLocale(locale) ?? expect.fail(locale);
  return catalog.library.editions.get(assetId)?.get(tag) ?? expect.fail(`${asset} ${locale}`);
}

function readSeed(name: string, index: number): readonly Topic[] {
  const locale = parseLocale(`x-${index}`) ?? parseLocale('und') ?? expect.fail();
  const bytes = readFileSync(`${SEEDS}/${name}`);
  return [parseTopic({ locale, path: `seed/${name}`, bytes }).topic ?? expect.fail(name)];
}
