/** Commands and parameters that the majority of editions names at a place and this one does not. */
import { findDeviations, placeOf } from '../check/compare-blocks.ts';
import { COMMAND, PARAMETER } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import { nearestName } from '../nearest-name.ts';

export const rule: EditionRule = {
  id: 'translated-command',
  severity: 'warning',
  description: 'a command or parameter that was translated or misspelt',
  over: 'edition',
  *check(edition) {
    for (const { block, expected, votes } of findDeviations(edition, KINDS, commandsOf)) {
      if (block.text.toLowerCase().includes(expected.toLowerCase())) continue;
      const written = writtenInstead(block, expected);
      yield {
        at: written === undefined ? block.start : placeOf(block, written),
        message: `${votes} other editions have \`${expected}\` here${written === undefined ? '' : `, not \`${written}\``}.`,
        advice: `Write \`${expected}\`: names of commands and parameters are not translated.`,
      };
    }
  },
};

const KINDS: ReadonlySet<Block['kind']> = new Set(['text', 'code']);

function commandsOf({ text }: Block): readonly string[] {
  if (!text.includes('-')) return [];
  const parameters = Array.from(text.matchAll(PARAMETER), ([name]) => name);
  return [...Array.from(text.matchAll(COMMAND), ([name]) => name), ...parameters];
}

/** The word in the block that took the command's place. */
function writtenInstead({ text }: Block, expected: string): string | undefined {
  const words = text.match(/[-\p{L}][\p{L}\p{N}-]*/gu) ?? [];
  const noun = expected.split('-')[1] ?? expected;
  return (
    words.find((word) => word.endsWith(`-${noun}`) || word === noun) ??
    words.find((word) => word.includes(noun)) ??
    nearestName(expected, words)
  );
}
