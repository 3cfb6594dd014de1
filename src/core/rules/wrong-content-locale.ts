/** Front matter that says another language than the folder the topic is in. */
import { languageTag } from '../check/learn-languages.ts';
import type { EditionRule } from '../check/rule.ts';
import { offsetOf } from '../check/source.ts';
import { parseLocale } from '../locale.ts';

export const rule: EditionRule = {
  id: 'wrong-content-locale',
  severity: 'warning',
  description: 'a content locale other than that of the folder',
  over: 'edition',
  *check({ topic, source, writing }) {
    const { other, lines } = topic.meta;
    const written = other['ms.contentlocale'];
    if (typeof written !== 'string') return;
    const tag = written.trim();
    if (PLAIN_TAG.exec(tag)?.[1]?.toLowerCase() === writing.language) return;
    const locale = parseLocale(tag);
    if (locale && languageTag(locale) === writing.language) return;
    yield {
      at: offsetOf(source, { line: lines['ms.contentlocale'] ?? 1, column: 1 }),
      message: `\`ms.contentlocale\` says "${written.slice(0, 30)}", but the topic is in the folder "${topic.locale}".`,
      advice: 'Correct the line, or move the file to the folder of its language.',
    };
  },
};

/** The usual form, which needs no further look. */
const PLAIN_TAG = /^([a-z]{2,3})(?:-[a-z]{2})?$/i;
