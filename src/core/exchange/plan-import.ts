/**
 * Brings translated units back into their topics. A unit whose text has changed since the export is left
 * alone and reported; what was not changed gives no edit, so the file stays byte for byte.
 */
import { parseSource } from '../check/source.ts';
import type { Edit } from '../diagnostic.ts';
import { removeKey } from '../edits/front-matter-edits.ts';
import { DRAFT_KEY, findUntranslatedMarks } from '../edits/untranslated.ts';
import type { ExchangeFile, ExchangeUnit } from './exchange-file.ts';
import { digestOf, findSegments, type Segment, segmentIds } from './segments.ts';

/** Edits to one file, and what could not be brought back, in words. */
export interface ImportPlan {
  readonly edits: readonly Edit[];
  readonly problems: readonly string[];
}

/** Plans the edits to a text, which has `\n` line ends and no byte order mark. */
export function planImport(file: ExchangeFile, text: string): ImportPlan {
  const segments = findSegments(parseSource(text));
  const find = segmentFinder(segments);
  const edits: Edit[] = [];
  const problems: string[] = [];
  const translated = new Set<Segment>();
  for (const unit of file.units) {
    if (unit.target === undefined) continue;
    const segment = find(unit);
    if (!segment)
      problems.push(`${file.path}: the text of ${unit.id} has changed since the export; left as it is.`);
    else {
      translated.add(segment);
      const edit = replace(segment, unit.target, text);
      if (edit) edits.push(edit);
    }
  }
  const done = segments.every((segment) => translated.has(segment));
  const all = done ? [...edits, ...markEdits(text)] : edits;
  return { edits: all.sort((a, b) => a.start - b.start || a.end - b.end), problems };
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
function replace({ start, end, text, block }: Segment, target: string, file: string): Edit | undefined {
  if (target === text) return undefined;
  return { start, end, text: block < 0 ? toScalar(target, file.slice(start, end)) : target };
}

/** `before` may be a scalar of any style; one of several lines ends with a line end. */
function toScalar(title: string, before: string): string {
  const end = before.endsWith('\n') ? '\n' : '';
  if (before.startsWith('"')) return JSON.stringify(title) + end;
  const isPlain = /^[^'>|]/.test(before) && /^[\p{L}\p{N}]/u.test(title) && !/: |:$| #|\n/.test(title);
  return (isPlain ? title : `'${title.replaceAll("'", "''").replaceAll('\n', ' ')}'`) + end;
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
