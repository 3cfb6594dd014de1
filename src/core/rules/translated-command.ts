/** Commands and parameters that the majority of editions names at a place and this one does not. */
import { findDeviations, numbered, placeOf, withoutNumber } from '../check/compare-blocks.ts';
import { COMMAND, PARAMETER } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import { nearestName } from '../text/nearest-name.ts';

export const rule: EditionRule = {
  id: 'translated-command',
  severity: 'warning',
  description: 'a command or parameter that was translated or misspelt',
  over: 'edition',
  *check(edition) {
    for (const { block, votes, ...found } of findDeviations(edition, KINDS, commandsOf)) {
      const expected = withoutNumber(found.expected);
      const written = writtenInstead(block, expected);
      const isThere = block.text.toLowerCase().includes(expected.toLowerCase());
      if (isThere && !(written && isDisguised(written, expected))) continue;
      yield {
        at: written === undefined ? block.start : placeOf(block, written),
        message: `${votes} other editions have \`${expected}\` here${written === undefined ? '' : `, not \`${written}\``}.`,
        advice: `Write \`${expected}\`: names of commands and parameters are not translated.`,
      };
    }
  },
};

const KINDS: ReadonlySet<Block['kind']> = new Set(['text', 'code']);

/** Commands as the shell takes them, whose verb may be written small. */
const ANY_CASE = new RegExp(COMMAND.source.replace('[A-Z][a-z]+-', '[A-Za-z][a-z]+-'), COMMAND.flags);

function commandsOf({ text }: Block): readonly string[] {
  if (!/-[A-Z]/.test(text)) return [];
  const parameters = Array.from(text.matchAll(PARAMETER), ([name]) => name);
  const commands = Array.from(
    text.matchAll(ANY_CASE),
    ([name]) => (name[0] ?? '').toUpperCase() + name.slice(1),
  );
  return numbered([...commands, ...parameters]);
}

/** Whether a word has the noun of a command with another verb that is no verb of commands. */
function isDisguised(word: string, expected: string): boolean {
  const [verb, noun] = expected.split('-');
  const [written = '', rest] = word.split('-');
  return noun !== '' && rest === noun && written !== verb && !VERBS.has(written.toLowerCase());
}

/** Verbs that shells know; a command with another of these is another command. */
const VERBS = new Set(
  'add approve clear close complete convert copy debug deny disable enable export find format get grant import install invoke join lock merge move new open publish read receive register remove rename request reset resolve restart restore resume revoke save search select send set show start stop suspend switch sync test uninstall unlock unregister update use wait write'.split(
    ' ',
  ),
);

/** The word in the block that took the command's place. */
function writtenInstead({ text }: Block, expected: string): string | undefined {
  const words = text.match(/[-\p{L}][\p{L}\p{N}-]*/gu) ?? [];
  const noun = expected.split('-')[1] ?? expected;
  return (
    words.find((word) => isDisguised(word, expected) || word === noun) ??
    words.find((word) => word.includes(noun)) ??
    nearestName(expected, words)
  );
}
