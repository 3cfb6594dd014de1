import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AssetId } from '../../src/core/asset-id.ts';
import { parseLocale } from '../../src/core/locale.ts';
import { reportToc, type TocReportNode } from '../../src/core/toc/report-toc.ts';
import type { Site } from '../../src/io/load-site.ts';
import { CORPUS, hasCorpus, loadCorpus, percent, showFigure } from './corpus.ts';

const de = parseLocale('de') ?? expect.fail();

describe.skipIf(!hasCorpus)('the TOC of real topics', () => {
  let site: Site;
  beforeAll(async () => {
    site = await loadCorpus();
  }, 120_000);

  it('derived from links has the edges of the hand-made one', () => {
    const derived = edgesOf(reportToc(site.catalog, de, { derived: true }));
    const made = handMadeEdges(site);
    const right = [...derived].filter((edge) => made.has(edge)).length;
    showFigure('edges of toc.yml found', percent(right, made.size));
    showFigure('derived edges that are right', percent(right, derived.size));
    expect(right / made.size).toBeGreaterThanOrEqual(0.9);
    expect(right / derived.size).toBeGreaterThanOrEqual(0.88);
  });

  it.each([true, false])('reaches every topic and has no cycle (derived: %s)', (derived) => {
    const nodes = reportToc(site.catalog, de, { derived });
    expect(reachable(nodes, new Set()).size).toBe(site.catalog.library.assetIds.length);
    expect(site.catalog.library.assetIds).toHaveLength(1958);
  });

  it.each(['de', 'es', 'fr', 'it', 'ko'])('has hardly an English label in %s', (tag) => {
    const locale = parseLocale(tag) ?? expect.fail();
    const labels = [...labelsOf(reportToc(site.catalog, locale, { derived: false }))];
    const english = labels.filter(([assetId, label]) => isEnglish(site, assetId, label));
    showFigure(`English labels in ${tag}, proper names included`, percent(english.length, labels.length));
    expect(english.length / labels.length).toBeLessThan(0.02);
  });
});

function edgesOf(nodes: readonly TocReportNode[], parent?: AssetId, edges = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (parent && node.assetId) edges.add(`${parent}>${node.assetId}`);
    edgesOf(node.children, node.assetId ?? parent, edges);
  }
  return edges;
}

/** A topic met below itself would be a cycle. */
function reachable(nodes: readonly TocReportNode[], above: ReadonlySet<AssetId>): Set<AssetId> {
  const found = new Set<AssetId>();
  for (const { assetId, children } of nodes) {
    if (assetId) {
      expect(above.has(assetId)).toBe(false);
      found.add(assetId);
    }
    for (const id of reachable(children, assetId ? new Set([...above, assetId]) : above)) found.add(id);
  }
  return found;
}

function labelsOf(
  nodes: readonly TocReportNode[],
  labels = new Map<AssetId, string>(),
): Map<AssetId, string> {
  for (const { assetId, label, children } of nodes) {
    if (assetId) labels.set(assetId, label);
    labelsOf(children, labels);
  }
  return labels;
}

function isEnglish({ catalog }: Site, assetId: AssetId, label: string): boolean {
  const english = catalog.library.editions.get(assetId)?.get('en' as never);
  if (!english) return false;
  const names = [english.meta.tocTitle, catalog.labels.shortTitle(english)];
  return names.some((name) => name?.toLowerCase() === label.toLowerCase());
}

interface Entry {
  readonly href?: string;
  readonly items?: readonly Entry[];
}

/** Edges between topics in the file as any YAML reader sees it, joined by file name. */
function handMadeEdges({ catalog }: Site): Set<string> {
  const assets = new Map(
    catalog.library.topics.map((topic) => [topic.path.split('/').at(-1), topic.assetId]),
  );
  const edges = new Set<string>();
  const visit = (entries: readonly Entry[], parent: AssetId | undefined): void => {
    for (const { href, items } of entries) {
      const assetId = assets.get(href?.split('/').at(-1));
      if (parent && assetId) edges.add(`${parent}>${assetId}`);
      visit(items ?? [], assetId ?? parent);
    }
  };
  visit(parse(readFileSync(join(CORPUS, 'de/lyncservertoc/toc.yml'), 'utf8')) as readonly Entry[], undefined);
  return edges;
}
