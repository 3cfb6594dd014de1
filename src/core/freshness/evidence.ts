/**
 * Which of two editions of a topic is the newer one, and what says so. Front matter and bodies carry
 * several traces that often disagree; they are asked in order of strength, and all are kept.
 */
import type { Topic, TopicMeta } from '../topic.ts';

/** Traces in order of strength. Only the hash is a proof; dates are testimony. */
export const EVIDENCE_KINDS = ['source-hash', 'hand-off', 'body-date', 'date'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A trace that both editions have. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Hash, or calendar date as `YYYY-MM-DD`. */
  readonly own: string;
  readonly other: string;
}

/**
 * How an edition stands to another: `in-step` with it; `behind` it or `ahead` of it; `apart` when they
 * differ and nothing tells which is newer; `unknown` when they have no trace in common.
 */
export type Relation = 'in-step' | 'behind' | 'ahead' | 'apart' | 'unknown';

/** Two editions compared. */
export interface Comparison {
  readonly relation: Relation;
  /** The trace that decided; `undefined` when the relation is `unknown`. */
  readonly decided: EvidenceKind | undefined;
  /** Every trace in common, the strongest first. */
  readonly evidence: readonly Evidence[];
}

/**
 * Compares an edition with another. The strongest trace in common decides whether they are in step;
 * where it is a hash that differs, the dates tell which one is newer.
 */
export function compareEditions(own: Topic, other: Topic): Comparison {
  const evidence = EVIDENCE_KINDS.flatMap((kind) => {
    const [mine, theirs] = [traceOf(own.meta, kind), traceOf(other.meta, kind)];
    return mine === undefined || theirs === undefined ? [] : [{ kind, own: mine, other: theirs }];
  });
  const [strongest] = evidence;
  if (!strongest) return { relation: 'unknown', decided: undefined, evidence };
  const decided = strongest.kind;
  if (strongest.own === strongest.other) return { relation: 'in-step', decided, evidence };
  const dated = evidence.find(({ kind, own: a, other: b }) => kind !== 'source-hash' && a !== b);
  if (!dated) return { relation: 'apart', decided, evidence };
  return { relation: dated.own < dated.other ? 'behind' : 'ahead', decided, evidence };
}

/** The trace of a kind that an edition carries. */
export function traceOf(meta: TopicMeta, kind: EvidenceKind): string | undefined {
  if (kind === 'source-hash') return meta.sourceHash?.toLowerCase();
  if (kind === 'hand-off') return meta.handoffDate;
  return kind === 'body-date' ? meta.bodyDate : meta.date;
}

/** Newest date that an edition carries: when its text changed last, as far as anything says. */
export function newestDate({ handoffDate, bodyDate, date }: TopicMeta): string | undefined {
  return [handoffDate, bodyDate, date]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}
