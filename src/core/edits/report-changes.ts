/** Planned or finished changes in words, and as a patch. */
import { createTwoFilesPatch } from 'diff';

/** A file before and after; texts are `undefined` where only its path changes or it is new. */
export interface ReportedChange {
  readonly path: string;
  readonly to: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One line a file: what happened to it. */
export function reportChanges(changes: readonly ReportedChange[]): string {
  return changes.map((change) => `${changeLine(change)}\n`).join('');
}

/** Changes as `git apply` reads them; moves as comments before. */
export function changesToPatch(changes: readonly ReportedChange[]): string {
  return changes
    .map(({ path, to, before, after }) => {
      if (after === undefined) return `rename from ${path}\nrename to ${to}\n`;
      const old = before === undefined ? '/dev/null' : `a/${path}`;
      const patch = createTwoFilesPatch(old, `b/${to}`, before ?? '', after, '', '', { context: 2 });
      return patch.replace(/^=+\n/, '');
    })
    .join('');
}

function changeLine({ path, to, before, after }: ReportedChange): string {
  if (after === undefined) return `moved    ${path} → ${to}`;
  return before === undefined ? `created  ${to}` : `changed  ${path}`;
}
