/**
 * Brings translated units back into their topics. A unit that does not fit is left alone and reported;
 * what was not changed gives no edit, so the file stays byte for byte.
 */
import { parseSource, pointAt } from '../check/source.ts';
import type { Edit } from '../diagnostic.ts';
import { removeKey } from '../edits/front-matter-edits.ts';
import { DRAFT_KEY, findUntranslatedMarks } from '../edits/untranslated.ts';
import { markupProblem } from './compare-markup.ts';
import type { ExchangeFile, ExchangeUnit } from './exchange-file.ts';
import { breakingEdits } from './keeps-blocks.ts';
import { digestOf, findSegments, type Segment, segmentIds } from './segments.ts';

/** Edits to one file, and what could not be brought back, in words. */
export interface ImportPlan {
  readonly edits: readonly Edit[];
  readonly problems: readonly string[];
}

/** What may come back. */
export interface ImportOptions {
  /** Whether texts may have other markup than they had. */
  readonly anyMarkup?: boolean;
}

/** Plans the edits to a text, which has `\n` line ends and no byte order mark. */
export function planImport(
  file: ExchangeFile,
  text: string,
  { anyMarkup = false }: ImportOptions = {},
): ImportPlan {
  const source = parseSource(text);
  const segments = findSegments(source);
  const placed = placeUnits(file.units.map(withoutSpace), segments, anyMarkup);
  const edits = placed.flatMap((one) => (one.reason === undefined ? (replacement(one, text) ?? []) : []));
  const breaking = new Set(breakingEdits(source, edits.toSorted(byPlace)).map(({ start }) => start));
  const checked = placed.map(
    (one): PlacedUnit =>
      one.reason === undefined && breaking.has(one.segment?.start ?? -1) ? { ...one, reason: BREAKS } : one,
  );
  const fitting = edits.filter(({ start }) => !breaking.has(start));
  const isDone = segments.every((segment) =>
    checked.some((one) => one.segment === segment && one.reason === undefined),
  );
  return {
    edits: [...fitting, ...(isDone ? markEdits(text) : [])].sort(byPlace),
    problems: checked.flatMap(({ unit, segment, reason }) => {
      const line = segment ? `:${pointAt(source, segment.start).line}` : '';
      return reason === undefined
        ? []
        : [`${file.path}${line}: the text of ${unit.id} ${reason}; left as it is.`];
    }),
  };
}

const BREAKS = 'has a line break or a sign that would make other blocks of it';

/** No segment begins or ends with space; tools that indent XML put some there. */
function withoutSpace(unit: ExchangeUnit): ExchangeUnit {
  return { ...unit, target: unit.target?.trim() || undefined };
}

/** A unit with the segment that it belongs to, or the reason why it cannot take its place. */
interface PlacedUnit {
  readonly unit: ExchangeUnit;
  readonly segment: Segment | undefined;
  readonly reason: string | undefined;
}

function placeUnits(
  units: readonly ExchangeUnit[],
  segments: readonly Segment[],
  anyMarkup: boolean,
): readonly PlacedUnit[] {
  const find = segmentFinder(segments);
  const taken = new Set<Segment>();
  return units.flatMap((unit): PlacedUnit[] => {
    const { held, source, target } = unit;
    const segment = find(unit);
    if (held !== undefined) return [{ unit, segment, reason: held }];
    if (target === undefined) return [];
    if (!segment) return [{ unit, segment, reason: 'has changed since the export' }];
    if (taken.has(segment)) return [{ unit, segment, reason: 'stands twice in the exchange file' }];
    taken.add(segment);
    const isFree = anyMarkup || segment.block < 0;
    return [{ unit, segment, reason: isFree ? undefined : markupProblem(target, [segment.text, source]) }];
  });
}

/** The segment with a unit's ID; when the file has other texts before it, the only one with its digest. */
function segmentFinder(segments: readonly Segment[]): (unit: ExchangeUnit) => Segment | undefined {
  const byId = new Map(segmentIds(segments).map((id, index) => [id, segments[index]]));
  const byDigest = Map.groupBy(segments, ({ text }) => digestOf(text));
  return ({ id, target }) => {
    const exact = byId.get(id);
    if (exact) return exact;
    const [only, second] = byDigest.get(id.slice(id.indexOf('-') + 1)) ?? [];
    if (only && !second) return only;
    const ordinal = segments[Number(/^s(\d+)-/.exec(id)?.[1]) - 1];
    return ordinal?.text === target ? ordinal : undefined;
  };
}

/** The edit of a segment; a title is quoted as it was, or where YAML needs it. */
function replacement({ unit, segment }: PlacedUnit, file: string): Edit | undefined {
  if (!segment || unit.target === undefined || unit.target === segment.text) return undefined;
  const { start, end, block } = segment;
  const text = block < 0 ? toScalar(unit.target, file.slice(start, end)) : unit.target;
  return { start, end, text };
}

/** `before` may be a scalar of any style; one of several lines ends with a line end. */
function toScalar(written: string, before: string): string {
  const title = written.replace(/\s*\n\s*/g, ' ');
  const end = before.endsWith('\n') ? '\n' : '';
  if (before.startsWith('"')) return JSON.stringify(title) + end;
  const isPlain = /^[^'>|]/.test(before) && /^[\p{L}\p{N}]/u.test(title) && !/: |:$| #/.test(title);
  return (isPlain ? title : `'${title.replaceAll("'", "''")}'`) + end;
}

/** With every text translated nothing is a draft any more. */
function markEdits(text: string): readonly Edit[] {
  const key = removeKey(text, DRAFT_KEY);
  const marks = findUntranslatedMarks(text).map(({ start, end }) => {
    const lines = /^\n{1,2}/.exec(text.slice(end))?.[0].length ?? 0;
    return { start, end: end + lines, text: '' };
  });
  return key ? [key, ...marks] : marks;
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}
