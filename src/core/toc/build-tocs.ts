/** Builds the TOC of every locale from what there is: TOC files, link lists, or both. */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Surroundings } from '../catalog/references.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { deriveHierarchy, type Hierarchy } from './derive-toc.ts';
import { countInboundLinks } from './inbound-links.ts';
import { type LocaleOutline, readLocaleOutline } from './locale-outline.ts';
import { outlineFromHierarchy, placeMissing } from './place-topics.ts';
import type { TocFile } from './read-toc-file.ts';
import { buildToc, type Toc, type TocOutline } from './toc.ts';
import { collectTopicLinks } from './topic-links.ts';

/** The TOC of every locale, and the one that links alone give. */
export interface Tocs {
  readonly byLocale: ReadonlyMap<Locale, Toc>;
  /** Without any TOC file; the same for all locales. */
  readonly derived: Toc;
  /** Number of other assets that link to each asset, in any locale. */
  readonly inbound: ReadonlyMap<AssetId, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds all TOCs. Every asset of the library has a place in each. */
export function buildTocs(around: Surroundings, files: readonly TocFile[]): Tocs {
  const { library } = around;
  const links = collectTopicLinks(around);
  const hierarchy = deriveHierarchy(links);
  const derived = buildToc(complete(library, outlineFromHierarchy(library, hierarchy), hierarchy).outline);
  const diagnostics: Diagnostic[] = [];
  const outlines = new Map<Locale, LocaleOutline>();
  for (const [locale, own] of Map.groupBy(files, (file) => file.locale)) {
    const { found, diagnostics: faults } = readLocaleOutline(library, own);
    diagnostics.push(...faults);
    if (found) outlines.set(locale, found);
  }
  const byLocale = new Map<Locale, Toc>();
  for (const locale of library.settings.locales) {
    const nearest = [locale, ...(library.settings.fallback.get(locale) ?? [])].find((one) =>
      outlines.has(one),
    );
    const source = nearest && outlines.get(nearest);
    byLocale.set(locale, source ? fromFile(library, { ...source, locale, hierarchy }, diagnostics) : derived);
  }
  return { byLocale, derived, inbound: countInboundLinks(links), diagnostics };
}

function fromFile(
  library: Library,
  source: LocaleOutline & { readonly locale: Locale; readonly hierarchy: Hierarchy },
  diagnostics: Diagnostic[],
): Toc {
  const { file, outline, locale } = source;
  const isOwn = file.locale === locale;
  const whole = complete(library, isOwn ? outline : outline.map(withoutNames), source.hierarchy);
  if (isOwn) diagnostics.push(...unlisted(library, locale, file, whole.missing));
  return buildToc(whole.outline);
}

function complete(
  library: Library,
  outline: readonly TocOutline[],
  hierarchy: Hierarchy,
): { readonly outline: readonly TocOutline[]; readonly missing: readonly AssetId[] } {
  const before = new Set(buildToc(outline).order);
  const placed = placeMissing(library, outline, hierarchy);
  return { outline: placed.outline, missing: library.assetIds.filter((id) => !before.has(id)) };
}

/** Names belong to the locale of the file; groups without a topic keep theirs for want of another. */
function withoutNames(entry: TocOutline): TocOutline {
  const name = entry.assetId ? undefined : entry.name;
  return { ...entry, name, children: entry.children.map(withoutNames) };
}

function unlisted(
  library: Library,
  locale: Locale,
  file: TocFile,
  missing: readonly AssetId[],
): readonly Diagnostic[] {
  return missing.flatMap((assetId) => {
    const topic = library.editions.get(assetId)?.get(locale);
    if (!topic) return [];
    return {
      ruleId: 'topic-not-in-toc',
      severity: 'info' as const,
      file: topic.path,
      line: 1,
      column: 1,
      message: `${file.path} has no entry for this topic, so it stands where links put it.`,
      advice: `Add an entry to ${file.path}.`,
    };
  });
}
