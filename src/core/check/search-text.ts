/** Findings by pattern in what readers see of a text: one finding for each line, with all its edits. */
import type { Edit } from '../diagnostic.ts';
import { leastEdit } from '../fixes/plan-fixes.ts';
import type { Finding } from './rule.ts';
import { pointAt, type Source } from './source.ts';

/** A place that a pattern found. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** What should stand there; `undefined` where that is not certain. */
  readonly text: string | undefined;
}

/** Groups hits by line; `say` words the finding for the first and the number of all. */
export function reportByLine(
  source: Source,
  hits: Iterable<Hit>,
  say: (written: string, hit: Hit) => Pick<Finding, 'message' | 'advice'>,
): readonly Finding[] {
  const lines = Map.groupBy(hits, ({ start }) => pointAt(source, start).line);
  return [...lines.values()].flatMap((found) => {
    const [first, ...rest] = found;
    if (!first) return [];
    const { message, advice } = say(source.text.slice(first.start, first.end), first);
    const more = rest.length > 0 ? ` (${rest.length} more on this line)` : '';
    const fix = toFix(source, found);
    return [
      {
        at: first.start,
        end: first.end,
        message: message.replace(/\.$/, `${more}.`),
        advice,
        ...(fix && { fix }),
      },
    ];
  });
}

/** All edits of a line, if all of its hits are certain. */
function toFix({ text: source }: Source, hits: readonly Hit[]): readonly Edit[] | undefined {
  const edits = hits.flatMap(({ start, end, text }) =>
    text === undefined ? [] : [leastEdit({ start, end, text }, source.slice(start, end))],
  );
  return edits.length === hits.length ? edits : undefined;
}
