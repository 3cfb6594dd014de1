/** Planned or finished changes in words, and as a patch. */
import { createTwoFilesPatch } from 'diff';
import { showControls } from '../text/show-controls.ts';

/** A file before and after; texts are `undefined` where only its path changes or it is new. */
export interface ReportedChange {
  readonly path: string;
  readonly to: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One line a file: what happened to it. */
export function reportChanges(changes: readonly ReportedChange[]): string {
  return changes.map((change) => `${showControls(changeLine(change))}\n`).join('');
}

/** Changes as `git apply` reads them in the folder that `folder` leads from to the content. */
export function changesToPatch(changes: readonly ReportedChange[], folder: string): string {
  const place = (path: string) => (folder === '' ? path : `${folder}/${path}`);
  const moves = new Map(changes.filter(isMove).map(({ path, to }) => [path, to]));
  const edited = new Set(changes.filter((change) => !isMove(change)).map(({ path }) => path));
  const texts = changes.filter((change) => !isMove(change) || !edited.has(change.path));
  return texts
    .map((change) => filePatch({ ...change, to: moves.get(change.path) ?? change.to }, place))
    .join('');
}

function filePatch({ path, to, before, after }: ReportedChange, place: (path: string) => string): string {
  const [from, into] = [`a/${place(path)}`, `b/${place(to)}`];
  const head =
    path === to ? '' : `diff --git ${from} ${into}\nrename from ${place(path)}\nrename to ${place(to)}\n`;
  if (after === undefined) return head;
  const old = before === undefined ? '/dev/null' : from;
  const patch = createTwoFilesPatch(old, into, before ?? '', after, '', '', { context: 2 });
  return head + patch.replace(/^=+\n/, '');
}

function isMove({ after }: ReportedChange): boolean {
  return after === undefined;
}

function changeLine({ path, to, before, after }: ReportedChange): string {
  if (after === undefined) return `moved    ${path} → ${to}`;
  return before === undefined ? `created  ${to}` : `changed  ${path}`;
}
