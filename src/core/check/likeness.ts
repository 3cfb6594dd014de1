/**
 * How much two blocks of different languages look like the same text: by what translation leaves alone
 * (numbers, names, targets of links) and by length. Decides only between blocks of the same kind.
 */
import type { Block } from './scan-blocks.ts';

/** What is compared of a block. */
export interface Features {
  readonly block: Block;
  readonly marks: ReadonlySet<string>;
}

const MARKS =
  /name="[^"]+"|\d+|[\w-]{3,}\.(?:md|png|jpe?g|gif|svg)|[A-Z][A-Za-z\d]*[A-Z][A-Za-z\d-]*|[A-Z][a-z]+-[A-Z]\w+/g;

/** Reads the features of a block. */
export type ReadFeatures = (block: Block) => Features;

/** Reads each block once, since it is held against many. */
export function newFeatures(): ReadFeatures {
  const known = new Map<Block, Features>();
  return (block) => {
    const features = known.get(block) ?? { block, marks: new Set(block.text.match(MARKS) ?? []) };
    known.set(block, features);
    return features;
  };
}

/** From 0 to 1. */
export function likeness(a: Features, b: Features): number {
  const [own, other] = [a.block.text, b.block.text];
  if (own === other) return 1;
  let shared = 0;
  for (const mark of a.marks) if (b.marks.has(mark)) shared += 1;
  const all = a.marks.size + b.marks.size - shared;
  const longer = Math.max(own.length, other.length);
  const length = longer === 0 ? 1 : Math.min(own.length, other.length) / longer;
  return all === 0 ? length * 0.5 : 0.7 * (shared / all) + 0.3 * length;
}
