/** Words with letters of a script that the language does not use, or of two scripts that only look alike. */
import type { ForeignLetters } from '../check/foreign-letters.ts';
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'wrong-script',
  severity: 'warning',
  description: 'letters of a script that the language does not use',
  over: 'edition',
  check: ({ topic, source, knowledge }) =>
    reportByLine(
      source,
      findForeign(source.visible(), knowledge.foreignLetters.get(topic.locale)),
      (written) => ({
        message: `\`${written.slice(0, 40)}\` has letters of a script that this language does not use.`,
        advice: 'Write it in the letters of this language.',
      }),
    ),
};

function findForeign(text: string, letters: ForeignLetters | undefined): readonly Hit[] {
  if (!letters?.any.test(text)) return [];
  return Array.from(text.matchAll(letters.words), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    text: undefined,
  }));
}
