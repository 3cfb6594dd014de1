/** Joins parsed content into a catalog. */
import { buildRedirects } from '../addresses/build-redirects.ts';
import { checkReferences } from '../check/check-references.ts';
import type { Ignored } from '../check/ignored.ts';
import { judgeFindings } from '../check/judge.ts';
import { compareDiagnostics } from '../diagnostic.ts';
import { splitDrafts } from '../edits/split-drafts.ts';
import { newSectionIndex } from '../sections/section-index.ts';
import { buildTocs } from '../toc/build-tocs.ts';
import type { Topic } from '../topic.ts';
import type { Catalog, CatalogInput } from './catalog.ts';
import { nameByAsset } from './find-asset.ts';
import { buildLabels } from './labels.ts';
import { buildLibrary } from './library.ts';
import { indexMedia } from './media.ts';
import { buildSlugTable } from './slugs.ts';
import { findUnpublished } from './unpublished.ts';

/** Builds the catalog. The order of the input does not matter. */
export function buildCatalog(input: CatalogInput): Catalog {
  const { settings } = input;
  const { published, drafts, diagnostics: draftFaults } = splitDrafts(input.topics, settings.drafts);
  const { library, diagnostics } = buildLibrary(settings, published);
  const unpublished = findUnpublished(library, input.diagnostics, drafts);
  const around = { library, slugs: buildSlugTable(library), media: indexMedia(input.media), unpublished };
  const tocs = buildTocs(
    around,
    [...input.tocFiles].sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  const { redirects, diagnostics: redirectFaults } = buildRedirects(around, input.redirectFiles ?? []);
  const found = [
    ...input.diagnostics,
    ...diagnostics,
    ...tocs.diagnostics,
    ...checkReferences(around),
    ...redirectFaults,
    ...draftFaults,
  ];
  return {
    settings,
    ...around,
    labels: buildLabels(library),
    tocs,
    sections: newSectionIndex(library, nameByAsset(library)),
    redirects,
    drafts: drafts.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: judgeFindings(found, settings, ignoredByPath(library.topics)).toSorted(compareDiagnostics),
  };
}

function ignoredByPath(topics: readonly Topic[]): ReadonlyMap<string, readonly Ignored[]> {
  return new Map(topics.flatMap(({ path, ignored }) => (ignored ? [[path, ignored]] : [])));
}
