/** Tells whether texts keep the shape of a topic: its headings, items, rows with their cells, and paragraphs. */
import { parseSource, type Source } from '../check/source.ts';
import type { Edit } from '../diagnostic.ts';
import { applyEdits } from '../edits/apply-edits.ts';
import { listCodes } from './inline-codes.ts';

/** The edits that would make other blocks of a topic than it has. */
export function breakingEdits(source: Source, edits: readonly Edit[]): readonly Edit[] {
  const shape = shapeOf(source);
  const keeps = (some: readonly Edit[]) => shapeOf(parseSource(applyEdits(source.text, some))) === shape;
  return keeps(edits) ? [] : edits.filter((edit) => !keeps([edit]));
}

function shapeOf({ blocks }: Source): string {
  return blocks.map(({ kind, text }) => (kind === 'row' ? `${kind}${cellsOf(text)}` : kind)).join(' ');
}

function cellsOf(row: string): number {
  return listCodes(row).filter((code) => code === '|').length;
}
