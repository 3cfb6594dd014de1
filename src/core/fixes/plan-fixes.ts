/**
 * From findings to changes of files: the edits that are certain, least first, so that nothing outside of
 * a finding is touched. Edits that overlap wait for the next run of the check.
 */
import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { FileChange } from '../edits/file-change.ts';

/** Changes that put findings right, with the findings that each takes care of. */
export interface FixPlan {
  /** Sorted by path. */
  readonly changes: readonly (FileChange & { readonly type: 'edit' })[];
  /** In the order of the report. */
  readonly fixed: readonly Diagnostic[];
}

/** Plans the fixes of all findings that have one. */
export function planFixes(diagnostics: readonly Diagnostic[]): FixPlan {
  const changes: (FileChange & { readonly type: 'edit' })[] = [];
  const fixed: Diagnostic[] = [];
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined && fix.length > 0);
  for (const [path, found] of [...Map.groupBy(fixable, ({ file }) => file)].sort(byPath)) {
    const taken: Edit[] = [];
    for (const one of found) {
      const edits = one.fix ?? [];
      if (edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
      taken.push(...edits);
      fixed.push(one);
    }
    changes.push({ type: 'edit', path, edits: taken.sort((a, b) => a.start - b.start || a.end - b.end) });
  }
  return { changes, fixed };
}

/** An edit without what it leaves as it is at either end. */
export function leastEdit(edit: Edit, written: string): Edit {
  let head = 0;
  const limit = Math.min(written.length, edit.text.length);
  while (head < limit && written[head] === edit.text[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && written.at(-1 - tail) === edit.text.at(-1 - tail)) tail += 1;
  return {
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

/** Edits that touch without sharing a character, and are not both insertions, can be made together. */
function overlaps(a: Edit, b: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

function byPath([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
