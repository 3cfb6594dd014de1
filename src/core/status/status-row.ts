/** What there is to say of an asset in a locale. `build-status.ts` makes it. */
import type { AssetId } from '../asset-id.ts';
import type { EvidenceKind } from '../freshness/evidence.ts';
import type { Status } from '../freshness/status.ts';
import type { Locale } from '../locale.ts';
import type { Translation } from '../topic.ts';

/** Kinds of evidence in order of strength. */
export const STATUS_EVIDENCE = [
  'source-hash',
  'git-history',
  'hand-off',
  'body-date',
  'date',
  'structure',
] as const satisfies readonly (EvidenceKind | 'git-history' | 'structure')[];
export type StatusEvidenceKind = (typeof STATUS_EVIDENCE)[number];

/** A trace that an edition and another have in common; for `structure` the numbers of sections. */
export interface StatusEvidence {
  readonly kind: StatusEvidenceKind;
  readonly against: Locale;
  readonly own: string;
  readonly other: string;
}

/** A section that is not as in the twins. */
export interface SectionStatus {
  /** `missing` here; `extra` here; `changed`: its links, code, numbers or blocks differ; `untranslated`. */
  readonly state: 'missing' | 'extra' | 'changed' | 'untranslated';
  /** Heading here, else in the twin. */
  readonly text: string;
  /** 1-based line in the own file; `undefined` for a missing section. */
  readonly line: number | undefined;
  /** Editions that it was held against. */
  readonly twins: readonly Locale[];
}

/** Status of an asset in a locale. */
export interface StatusRow {
  readonly assetId: AssetId;
  readonly locale: Locale;
  readonly status: Status;
  /** `undefined` where there is no edition. */
  readonly translation: Translation | undefined;
  /** File of the edition, or of the draft that waits for translation. */
  readonly path: string | undefined;
  readonly draft: boolean;
  /** What the status rests on, the strongest first. */
  readonly evidence: readonly StatusEvidence[];
  readonly sections: readonly SectionStatus[];
}
