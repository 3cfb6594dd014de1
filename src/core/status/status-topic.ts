/** A topic in a list of things to do: what is wrong with it, and the ways to put it right. */
import { countSeverities, type Diagnostic, type Severity } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { getSlug } from '../pages/page-context.ts';
import { encodePath, topicUrl } from '../pages/routes.ts';
import type { StatusBoard } from './status-board.ts';
import type { StatusTopic } from './status-page.ts';
import { titleOf } from './status-report.ts';
import type { StatusRow } from './status-row.ts';
import { cellState } from './strip.ts';

/** Findings shown of one topic; `hexapla check` lists the others. */
const MOST_FINDINGS = 12;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Builds the entry of a row. */
export function buildStatusTopic(board: StatusBoard, row: StatusRow): StatusTopic {
  const { catalog } = board;
  const { base, editLink } = catalog.settings;
  const urlIn = (locale: Locale) => topicUrl(base, locale, getSlug(catalog, locale, row.assetId));
  const findings = (row.path !== undefined && board.findings.get(row.path)) || [];
  const beside = besideLocale(board, row);
  return {
    title: titleOf(catalog, row),
    url: urlIn(row.locale),
    state: cellState(row),
    translation: row.translation,
    draft: row.draft,
    inbound: board.inbound.get(row.assetId) ?? 0,
    evidence: row.evidence,
    sections: row.sections,
    counts: countSeverities(findings),
    findings: worstFirst(findings).slice(0, MOST_FINDINGS),
    editions: board.rowsOf(row.assetId).map((one) => ({
      locale: one.locale,
      state: cellState(one),
      url: urlIn(one.locale),
    })),
    editUrl: row.path === undefined ? undefined : editUrl(editLink, row.path, row.locale),
    editsLines: LINES_IN_ADDRESS.test(editLink ?? ''),
    beside: beside && { locale: beside, url: `${urlIn(row.locale)}?with=${encodeURIComponent(beside)}` },
    command: row.path === undefined ? `hexapla new --asset ${row.assetId} --locale ${row.locale}` : undefined,
  };
}

function worstFirst(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** The edition that the status rests on, else the first other one. */
function besideLocale(board: StatusBoard, row: StatusRow): Locale | undefined {
  if (row.status === 'missing') return undefined;
  const others = board
    .rowsOf(row.assetId)
    .filter(({ locale, status }) => locale !== row.locale && status !== 'missing');
  return row.evidence[0]?.against ?? others[0]?.locale;
}

/** Patterns of services that open a file at the line that follows its path. */
const LINES_IN_ADDRESS = /^https?:\/\/.+\/(?:edit|blob|_edit|src)\/.*\{path\}$/;

function editUrl(pattern: string | undefined, path: string, locale: Locale): string | undefined {
  return pattern?.replaceAll('{path}', encodePath(path)).replaceAll('{locale}', locale);
}
