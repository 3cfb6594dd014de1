/** TOC files as renames need them: as edits expect their text, with their targets found once. */
import type { WrittenTarget } from '../core/edits/link-targets.ts';
import { findTocTargets } from '../core/edits/toc-targets.ts';
import type { TocFile } from '../core/toc/read-toc-file.ts';
import { toText } from './document.ts';

/** TOC files and where topics stand in them. */
export interface TocTexts {
  readonly files: readonly TocFile[];
  /** Of one of `files`; reading it as YAML takes long, so targets are kept. */
  readonly targetsOf: (file: TocFile) => readonly WrittenTarget[];
}

/** Reads TOC files, now rather than when somebody waits for a rename. */
export function newTocTexts(read: readonly TocFile[]): TocTexts {
  const files = read.map((file) => ({ ...file, text: toText(file.text) }));
  const targets = new Map(files.map((file) => [file, findTocTargets(file.text)]));
  return { files, targetsOf: (file) => targets.get(file) ?? findTocTargets(file.text) };
}
