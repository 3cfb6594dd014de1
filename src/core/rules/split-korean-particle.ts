/** Korean endings and particles that machine translation set apart from their word. */
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'split-korean-particle',
  severity: 'info',
  description: 'a Korean ending or particle set apart from its word',
  over: 'edition',
  check: ({ writing, source }) => {
    if (writing.language !== 'ko') return [];
    return reportByLine(source, findSplits(source.visible()), (written) => ({
      message: `A space splits \`${written}\`.`,
      advice: `Write \`${written.replace(' ', '')}\`.`,
    }));
  },
};

/**
 * Only what is no word by itself after the space: `에 게`, `대 한`, `대 해`, and the endings of `하다` and
 * `되다`, whose stems never stand alone.
 */
const SPLIT =
  /(?<=[\p{Script=Hangul}\p{L}\p{N})])에 게(?![가-힣])|(?<=에 )대 [한해](?![가-힣])|(?<![가-힣])[하되] (?:는|고|여|거나|지|도록|면|며|려면|기|는데|었습니다|어|었거나|므로|게)(?![가-힣])/gu;

function* findSplits(text: string): Iterable<Hit> {
  for (const { 0: written, index } of text.matchAll(SPLIT)) {
    const space = index + written.indexOf(' ');
    yield {
      start: index,
      end: space + 1 + (written.length - written.indexOf(' ') - 1),
      text: written.replace(' ', ''),
    };
  }
}
