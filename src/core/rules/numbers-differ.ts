/** Numbers and versions that no other edition has at the same place, where the others agree on another. */
import { findDeviations, numbered, withoutNumber } from '../check/compare-blocks.ts';
import { HIDDEN } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import { type Source, visibleBlock } from '../check/source.ts';

export const rule: EditionRule = {
  id: 'numbers-differ',
  severity: 'warning',
  description: 'a number or version other than in the other editions',
  over: 'edition',
  *check(edition) {
    for (const { block, votes, ...found } of findDeviations(edition, KINDS, numbersOf)) {
      const own = found.own === undefined ? undefined : withoutNumber(found.own);
      const expected = withoutNumber(found.expected);
      if (own === undefined || own === expected || !isSameKind(own, expected)) continue;
      const { at = 0, written = own } =
        findNumbers(block, edition.source).find(({ number }) => number === own) ?? {};
      yield {
        at: block.start + at,
        message: `${votes} other editions say ${writeLike(written, expected)} here, not ${written}.`,
        advice: 'Check the number against the other editions.',
      };
    }
  },
};

const KINDS: ReadonlySet<Block['kind']> = new Set(['text']);
/** Dates, times and addresses are written in many ways and left out. */
const LEFT_OUT = /\d+([./:-])\d+\1[\d./:-]+|\d+[:/]\d[\d:/]*/g;
const NUMBER =
  /(?<![\p{L}\p{N}_.,\\-])(?:\d{1,3}([.,\u00a0\u202f ])\d{3}(?:\1\d{3})*|\d+(?:\.\d+)*)(?![\p{N}_]|[.,-]\p{N}|[-.]?\p{L})/gu;

/** Numbers of at least three digits and versions, in the form in which they are compared. */
function numbersOf(block: Block, source: Source): readonly string[] {
  return numbered(findNumbers(block, source).map(({ number }) => number));
}

function findNumbers(
  block: Block,
  source: Source,
): readonly { readonly number: string; readonly written: string; readonly at: number }[] {
  if (!/\d{3}|\d[.,]\d/.test(block.text)) return [];
  const words = visibleBlock(source, block).replace(LEFT_OUT, (hidden) => HIDDEN.repeat(hidden.length));
  return Array.from(words.matchAll(NUMBER), ({ 0: written, index }) => ({
    number: canonical(written),
    written,
    at: index,
  })).filter(({ number }) => number.replace(/\D/g, '').length >= 3);
}

/** `1,024`, `1.024` and `1 024` are one number; `5.0.8308` is a version. */
function canonical(written: string): string {
  return /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/.test(written) ? written.replace(/\D/g, '') : written;
}

/** A slip changes digits, not the kind of number. */
function isSameKind(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const sameForm = short.split('.').length === long.split('.').length;
  return sameForm && long.length - short.length <= 2 && !long.endsWith(short);
}

/** A number with the separator of thousands that another is written with. */
function writeLike(written: string, number: string): string {
  const separator = canonical(written) === written ? undefined : /\D/.exec(written)?.[0];
  return separator && /^\d+$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, separator) : number;
}
