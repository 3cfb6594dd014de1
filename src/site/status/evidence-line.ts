import type { StatusEvidence, StatusEvidenceKind } from '../../core/status/status-row.ts';
import { formatDay, languageName } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';

const KIND_NAMES = {
  'source-hash': 'freshness.revision',
  'git-history': 'status.git',
  'hand-off': 'freshness.handOff',
  'body-date': 'freshness.bodyDate',
  date: 'freshness.date',
  structure: 'status.structure',
} as const satisfies Record<StatusEvidenceKind, string>;

/** A trace that two editions have in common or not, in a sentence of the page's language. */
export function evidenceLine(
  t: Translate,
  { kind, against, own, other }: StatusEvidence,
  locale: string,
): string {
  const language = languageName(against, locale);
  const name = t(KIND_NAMES[kind]);
  if (own === other) return t('status.same', { kind: name, language });
  const shown = (value: string) => shownValue(kind, value, locale);
  return t('status.differs', { kind: name, own: shown(own), other: shown(other), language });
}

function shownValue(kind: StatusEvidenceKind, value: string, locale: string): string {
  if (kind === 'source-hash') return value.slice(0, 8);
  if (kind === 'structure') return value;
  return formatDay(value, locale);
}
