/**
 * Status of every asset in every locale: what is missing, outdated or current, by the strongest
 * evidence there is, and which sections are out of step where the topic as a whole is not.
 */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { nameByAsset } from '../catalog/find-asset.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { draftLocale } from '../edits/untranslated.ts';
import { type EditionStatus, editionStatus } from '../freshness/status.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { changedSections, driftedSections, untranslatedSections } from './section-status.ts';
import { type SectionStatus, STATUS_EVIDENCE, type StatusEvidence, type StatusRow } from './status-row.ts';

/** When each file last changed, from the history of the repository: instants in UTC, ISO 8601, by path. */
export type FileHistory = ReadonlyMap<string, string>;

/** What is known beside the catalog. */
export interface StatusSources {
  readonly history?: FileHistory | undefined;
}

/** Rows of every asset in the order of the TOC, each with all locales of the site in its order. */
export function buildStatus(catalog: Catalog, sources: StatusSources = {}): readonly StatusRow[] {
  const { settings, tocs } = catalog;
  const findings = Map.groupBy(catalog.diagnostics, ({ file }) => file);
  const drafts = new Map(catalog.drafts.map((draft) => [`${draft.locale} ${draft.assetId}`, draft]));
  const order = tocs.byLocale.get(settings.defaultLocale)?.order ?? catalog.library.assetIds;
  return order.flatMap((assetId) =>
    settings.locales.map((locale) => {
      const topic = catalog.library.editions.get(assetId)?.get(locale);
      const draft = drafts.get(`${locale} ${assetId}`);
      if (!topic) return missingRow(assetId, locale, draft);
      if (draftLocale(topic) !== undefined) return missingRow(assetId, locale, topic);
      return editionRow(catalog, topic, { ...sources, findings: findings.get(topic.path) ?? [] });
    }),
  );
}

function missingRow(assetId: AssetId, locale: Locale, draft: Topic | undefined): StatusRow {
  return {
    assetId,
    locale,
    status: 'missing',
    translation: undefined,
    path: draft?.path,
    draft: draft !== undefined,
    evidence: [],
    sections: [],
  };
}

interface EditionSources extends StatusSources {
  readonly findings: readonly Diagnostic[];
}

function editionRow(catalog: Catalog, topic: Topic, { history, findings }: EditionSources): StatusRow {
  const { library } = catalog;
  const base = editionStatus(library, topic);
  const twins = comparedTwins(catalog, topic);
  const drifted = driftedSections(topic, twins, catalog.sections.keys(topic.assetId));
  const marked = untranslatedSections(topic, findings);
  const evidence = collectEvidence(catalog, topic, { base, history, drifted });
  const outdated = marked.length > 0 || decide(base, evidence, drifted) === 'outdated';
  const newer = base.status === 'outdated' && twins.find(({ locale }) => locale === base.against?.locale);
  const changed = newer ? changedSections(topic, newer, nameByAsset(library)) : [];
  return {
    assetId: topic.assetId,
    locale: topic.locale,
    status: outdated ? 'outdated' : 'current',
    translation: base.translation,
    path: topic.path,
    draft: false,
    evidence,
    sections: [...drifted, ...changed, ...marked],
  };
}

/** The editions whose sections count: the source's where there is one, else all twins'. */
function comparedTwins({ library, settings }: Catalog, topic: Topic): readonly Topic[] {
  const editions = library.editions.get(topic.assetId);
  const { sourceLocale, locales } = settings;
  if (topic.locale === sourceLocale) return [];
  const source = sourceLocale && editions?.get(sourceLocale);
  if (source) return [source];
  return locales.flatMap((locale) => (locale === topic.locale ? [] : (editions?.get(locale) ?? [])));
}

interface EvidenceSources {
  readonly base: EditionStatus;
  readonly history: FileHistory | undefined;
  readonly drifted: readonly SectionStatus[];
}

function collectEvidence(
  catalog: Catalog,
  topic: Topic,
  { base, history, drifted }: EvidenceSources,
): readonly StatusEvidence[] {
  const { against } = base;
  const traces = against?.comparison.evidence.map((one) => ({ ...one, against: against.locale })) ?? [];
  const found: StatusEvidence[] = [...traces, ...historyEvidence(catalog, topic, history)];
  const [first] = drifted;
  const twin = first && catalog.library.editions.get(topic.assetId)?.get(first.twins[0] ?? topic.locale);
  if (twin) {
    const [own, other] = [String(topic.sections.length), String(twin.sections.length)];
    found.push({ kind: 'structure', against: twin.locale, own, other });
  }
  return found.sort((a, b) => STATUS_EVIDENCE.indexOf(a.kind) - STATUS_EVIDENCE.indexOf(b.kind));
}

/** The last changes of the edition and of its source, where they are not one and the same commit. */
function historyEvidence(
  { library, settings }: Catalog,
  topic: Topic,
  history: FileHistory | undefined,
): readonly StatusEvidence[] {
  const { sourceLocale } = settings;
  if (!sourceLocale || sourceLocale === topic.locale) return [];
  const source = library.editions.get(topic.assetId)?.get(sourceLocale);
  const [own, other] = [history?.get(topic.path), source && history?.get(source.path)];
  if (own === undefined || other === undefined || own === other) return [];
  return [{ kind: 'git-history', against: sourceLocale, own, other }];
}

/** The hash is a proof; after it history decides, then dates, and structure where nothing else speaks. */
function decide(
  { status, against }: EditionStatus,
  evidence: readonly StatusEvidence[],
  drifted: readonly SectionStatus[],
): 'outdated' | 'current' {
  const decided = against?.comparison.decided;
  const history = evidence.find(({ kind }) => kind === 'git-history');
  if (history && decided !== 'source-hash') return history.own < history.other ? 'outdated' : 'current';
  const lacks = drifted.some(({ state }) => state === 'missing');
  if (decided === undefined && against) return lacks ? 'outdated' : 'current';
  return status === 'outdated' ? 'outdated' : 'current';
}
