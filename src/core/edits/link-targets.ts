/**
 * Where the targets of links and images stand in a topic's text: Markdown links, link definitions and
 * HTML attributes. Code is left alone.
 */
import type { Edit } from '../diagnostic.ts';

/** A target as written, with its place in the text. */
export interface WrittenTarget {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CODE =
  /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[^\n]*$|$(?![\s\S]))|(`+)(?!`)[^\n]*?[^`]\2(?!`)/gm;
const TARGETS = [
  /\][ \t]*\([ \t]*<([^>\n]*)>/dg,
  /\][ \t]*\([ \t]*([^\s()<]+(?:\([^\s()]*\)[^\s()]*)*)/dg,
  /\b(?:href|src)\s*=\s*"([^"\n]*)"/dgi,
  /\b(?:href|src)\s*=\s*'([^'\n]*)'/dgi,
  /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/dgm,
];

/** All targets of a body, in the order of the text. */
export function findTargets(text: string, bodyStart: number): readonly WrittenTarget[] {
  const body = text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + withoutCode(text.slice(bodyStart));
  const found = TARGETS.flatMap((pattern) =>
    [...body.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.[1];
      return place ? [{ start: place[0], end: place[1], text: text.slice(...place) }] : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Edits that give each target the text that `rewrite` returns; `undefined` leaves it. */
export function rewriteTargets(
  targets: readonly WrittenTarget[],
  rewrite: (target: string) => string | undefined,
): readonly Edit[] {
  return targets.flatMap(({ start, end, text }) => {
    const next = rewrite(text);
    return next === undefined || next === text ? [] : [{ start, end, text: next }];
  });
}

/** The text with code blanked, so that offsets stay. */
function withoutCode(text: string): string {
  return text.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
}
