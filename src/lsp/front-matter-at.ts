/** The asset ID in a document's front matter, while it is written too. */
import { type AssetId, parseAssetId } from '../core/asset-id.ts';
import type { Document } from './document.ts';

/** The value of the key, which may be empty or unfinished. */
export interface WrittenAssetId {
  readonly assetId: AssetId | undefined;
  readonly text: string;
  /** Offsets of the value without quotes. */
  readonly start: number;
  readonly end: number;
}

const LINE = /^(["']?ms:assetid["']?[ \t]*:[ \t]*["']?)([^"'\n]*?)["']?[ \t]*$/i;

/** The asset ID when the offset is in or at its value. */
export function assetIdAt({ text }: Document, offset: number): WrittenAssetId | undefined {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  if (!isFrontMatter(text.slice(0, from))) return undefined;
  const match = LINE.exec(text.slice(from, to === -1 ? text.length : to));
  if (!match) return undefined;
  const [, key = '', value = ''] = match;
  const start = from + key.length;
  if (offset < start || offset > start + value.length) return undefined;
  return { assetId: parseAssetId(value), text: value, start, end: start + value.length };
}

/** Whether what stands above a line opens front matter and does not close it. */
function isFrontMatter(above: string): boolean {
  return /^---[^\n]*\n/.test(above) && !/\n(?:---|\.\.\.)[ \t]*\n/.test(above);
}
