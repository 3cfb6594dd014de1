import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { reportToc, type TocReportNode } from '../../src/core/toc/report-toc.ts';
import { catalogOf, locale, type VirtualFiles } from '../unit/virtual-content.ts';
import { CORPUS, hasCorpus, showFigure } from './corpus.ts';

const LOCALES = ['de', 'ko'];

/** Whole folders, with the names of one locale's files and its links to them replaced where asked for. */
function readTopics(rename: (name: string) => string): VirtualFiles {
  return Object.fromEntries(
    LOCALES.flatMap((tag) =>
      readdirSync(join(CORPUS, tag))
        .filter((name) => name.endsWith('.md'))
        .map((name) => {
          const text = readFileSync(join(CORPUS, tag, name), 'utf8');
          return tag === 'ko' ? [`ko/${rename(name)}`, renameLinks(text, rename)] : [`${tag}/${name}`, text];
        }),
    ),
  );
}

function renameLinks(text: string, rename: (name: string) => string): string {
  return text.replace(/(?<=[("])[^()"\s/#]+\.md(?=[)"#\s])/g, rename);
}

/** What must not depend on file names: joins, the targets of links, and the tree. */
function shapeOf(catalog: Catalog): object {
  const tree = (nodes: readonly TocReportNode[]): readonly unknown[] =>
    nodes.map((node) => [node.assetId, node.label, tree(node.children)]);
  return {
    joins: catalog.library.assetIds.map((id) => [id, [...(catalog.library.editions.get(id)?.keys() ?? [])]]),
    findings: catalog.diagnostics.map((finding) => finding.ruleId).sort(),
    toc: tree(reportToc(catalog, locale('ko'), { derived: false })),
  };
}

describe.skipIf(!hasCorpus)('a locale with renamed files', () => {
  it('has the same joins, links and TOC as before', () => {
    const names = new Map(
      readdirSync(join(CORPUS, 'ko')).map((name, index) => [
        name,
        `topic-${String(index).padStart(4, '0')}.md`,
      ]),
    );
    const rename = (name: string): string => names.get(name) ?? name;
    const before = shapeOf(catalogOf(readTopics((name) => name)));
    const after = shapeOf(catalogOf(readTopics(rename)));
    showFigure('files renamed', names.size);
    expect(names.size).toBeGreaterThan(1900);
    expect(after).toEqual(before);
  }, 180_000);
});
