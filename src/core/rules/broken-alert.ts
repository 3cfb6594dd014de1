/** Quotes that were meant as alerts: the marker is translated, spaced out or escaped. */
import type { Edition } from '../check/edition.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import type { Edit } from '../diagnostic.ts';

export const rule: EditionRule = {
  id: 'broken-alert',
  severity: 'warning',
  description: 'an alert whose marker is translated, spaced out or escaped',
  over: 'edition',
  *check(edition) {
    for (const [index, block] of edition.source.blocks.entries()) {
      const marker = block.kind === 'alert' ? MARKER.exec(block.text) : null;
      if (!marker || WELL_FORMED.test(marker[0])) continue;
      const kind = kindOf(edition, index, marker[1] ?? '');
      if (!kind && !marker[0].includes('!')) continue;
      const at = block.start + marker.index;
      yield {
        at,
        message: `\`${marker[0]}\` is no alert marker, so readers see it as text.`,
        advice: kind
          ? `Write \`[!${kind}]\`.`
          : `Write one of ${KINDS.map((name) => `\`[!${name}]\``).join(', ')}.`,
        ...(kind && { fix: [toMarker(block, marker, kind)] }),
      };
    }
  },
};

const KINDS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
const MARKER = /\\?\[\s*!?\s*(\p{L}+)\s*\\?\]/u;
const WELL_FORMED = /^\[!(?:note|tip|important|warning|caution)\]$/i;

/** The kind as written, else the one that all twins have at this place. */
function kindOf(edition: Edition, index: number, written: string): string | undefined {
  const own = KINDS.find((kind) => kind === written.toUpperCase());
  if (own) return own;
  const kinds = edition
    .twins()
    .flatMap(({ alignment, source }) => nearAlert(source.blocks, alignment.toTwin, index));
  const known = new Set(kinds.filter((kind) => KINDS.includes(kind)));
  return known.size === 1 ? [...known][0] : undefined;
}

/** The twin's alert between the blocks that enclose the own one. */
function nearAlert(blocks: readonly Block[], toTwin: readonly number[], index: number): readonly string[] {
  const before = toTwin.slice(0, index).findLast((at) => at !== -1) ?? -1;
  const own = toTwin[index] ?? -1;
  const block = blocks[own === -1 ? before + 1 : own];
  return block?.kind === 'alert' ? [block.key.slice('alert:'.length).toUpperCase()] : [];
}

function toMarker(block: Block, marker: RegExpExecArray, kind: string): Edit {
  const start = block.start + marker.index;
  return { start, end: start + marker[0].length, text: `[!${kind}]` };
}
