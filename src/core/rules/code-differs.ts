/** Blocks of code that say something else than those of the other editions, comments and placeholders aside. */

import { COMMAND, PARAMETER } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import { isMajority, MIN_VOTES } from '../check/vote.ts';

export const rule: EditionRule = {
  id: 'code-differs',
  severity: 'warning',
  description: 'a block of code other than in the other editions',
  over: 'edition',
  *check(edition) {
    const twins = edition.twins();
    if (twins.length < MIN_VOTES) return;
    for (const [index, block] of edition.source.blocks.entries()) {
      if (block.kind !== 'code') continue;
      const others = twins.flatMap(
        ({ alignment, source }) => source.blocks[alignment.toTwin[index] ?? -1] ?? [],
      );
      const line = differingLine(block, others, twins.length);
      if (line === undefined) continue;
      yield {
        at: block.start + line.at,
        message: `${line.votes} other editions have \`${line.expected}\` in this block of code.`,
        advice: 'Take the code over as it is; only comments and placeholders are translated.',
      };
    }
  },
};

/** The first line that most others agree on and the block has otherwise. */
function differingLine(block: Block, others: readonly Block[], twins: number) {
  const own = codeLines(block);
  const lists = others.map(codeLines).filter((list) => list.length === own.length);
  if (!isMajority(lists.length, twins)) return undefined;
  for (const [index, { code, at }] of own.entries()) {
    const votes = new Map<string, number>();
    for (const list of lists) {
      const other = list[index]?.code ?? '';
      votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    const [expected, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (expected === code || !isMajority(count, twins) || votes.has(code)) continue;
    if (expected === '' || !sameCommands(code, expected)) continue;
    return { at, votes: count, expected: expected.slice(0, 80) };
  }
  return undefined;
}

interface CodeLine {
  readonly code: string;
  /** Offset in the block. */
  readonly at: number;
}

/** Lines without comments, texts in quotes, placeholders and white space; other editions may translate those. */
function codeLines({ text }: Block): readonly CodeLine[] {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    const code = line
      .replace(/<[^<>]*>|&lt;.*?&gt;/g, '<>')
      .replace(/"[^"]*"|'[^']*'|[“”„«][^“”«»]*[“”»]/g, "''")
      .replace(/(?:^|\s)(?:#|\/\/).*$/, '')
      .replace(/[\s>]+/g, ' ')
      .trim();
    return /^`{3,}|^~{3,}/.test(code) || !/\w/.test(code) ? [] : [{ code, at: start }];
  });
}

/** Differing commands are another rule's finding. */
function sameCommands(a: string, b: string): boolean {
  const names = (code: string) =>
    [...(code.match(COMMAND) ?? []), ...(code.match(PARAMETER) ?? [])].join(' ');
  return names(a) === names(b);
}
