/** Quotes that were meant as alerts: the marker is translated, spaced out or escaped. */
import type { Edition } from './edition.ts';
import type { Block } from './scan-blocks.ts';

/** An alert with a marker that is none. */
export interface BrokenAlert {
  readonly block: Block;
  /** As written. */
  readonly marker: string;
  /** Offset of the marker in the text, in UTF-16 code units. */
  readonly at: number;
  /** The kind that was meant, in capitals; `undefined` when in doubt. */
  readonly kind: string | undefined;
}

/** All of an edition, in order. */
export function findBrokenAlerts(edition: Edition): readonly BrokenAlert[] {
  return edition.source.blocks.flatMap((block, index) => {
    const match = block.kind === 'alert' ? MARKER.exec(block.text) : null;
    if (!match || WELL_FORMED.test(match[0])) return [];
    const kind = kindOf(edition, index, match[1] ?? '');
    if (!kind && !match[0].includes('!')) return [];
    return { block, marker: match[0], at: block.start + match.index, kind };
  });
}

/** Kinds of alerts that there are. */
export const ALERT_KINDS: readonly string[] = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
const MARKER = /\\?\[\s*!?\s*(\p{L}+)\s*\\?\]/u;
const WELL_FORMED = /^\[!(?:note|tip|important|warning|caution)\]$/i;

/** The kind as written, else the one that all twins have at this place. */
function kindOf(edition: Edition, index: number, written: string): string | undefined {
  const own = ALERT_KINDS.find((kind) => kind === written.toUpperCase());
  if (own) return own;
  const kinds = edition
    .twins()
    .flatMap(({ alignment, source }) => nearAlert(source.blocks, alignment.toTwin, index));
  const known = new Set(kinds.filter((kind) => ALERT_KINDS.includes(kind)));
  return known.size === 1 ? [...known][0] : undefined;
}

/** The twin's alert between the blocks that enclose the own one. */
function nearAlert(blocks: readonly Block[], toTwin: readonly number[], index: number): readonly string[] {
  const before = toTwin.slice(0, index).findLast((at) => at !== -1) ?? -1;
  const own = toTwin[index] ?? -1;
  const block = blocks[own === -1 ? before + 1 : own];
  return block?.kind === 'alert' ? [block.key.slice('alert:'.length).toUpperCase()] : [];
}
