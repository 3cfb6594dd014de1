/** Words with letters of a script that the language does not use, or of two scripts that only look alike. */
import type { Edition } from '../check/edition.ts';
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'wrong-script',
  severity: 'warning',
  description: 'letters of a script that the language does not use',
  over: 'edition',
  check: (edition) =>
    reportByLine(edition.source, findForeign(edition), (written) => ({
      message: `\`${written.slice(0, 40)}\` has letters of a script that this language does not use.`,
      advice: 'Write it in the letters of this language.',
    })),
};

/** Words that a twin has as well are quoted on purpose. */
function findForeign(edition: Edition): readonly Hit[] {
  const text = edition.source.visible();
  const { foreignLetters } = edition.writing;
  if (!foreignLetters?.any.test(text)) return [];
  return Array.from(text.matchAll(foreignLetters.words), ({ 0: written, index }) => ({ written, index }))
    .filter(({ written }) => !edition.twins().some(({ source }) => source.text.includes(written)))
    .map(({ written, index }) => ({ start: index, end: index + written.length, text: undefined }));
}
