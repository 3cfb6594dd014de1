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

/** Prepares TOC files as they were read. */
export function newTocTexts(files: readonly TocFile[]): TocTexts {
  const known = new Map<TocFile, readonly WrittenTarget[]>();
  return {
    files: files.map((file) => ({ ...file, text: toText(file.text) })),
    targetsOf: (file) => {
      const targets = known.get(file) ?? findTocTargets(file.text);
      known.set(file, targets);
      return targets;
    },
  };
}
