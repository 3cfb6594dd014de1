/** Paragraphs, items and cells that stand word for word in another language's edition. */
import type { Edition } from '../check/edition.ts';
import { foldText, isForeign } from '../check/foreign-text.ts';
import { HIDDEN, plainText, visibleText } from '../check/inline.ts';
import { languageTag } from '../check/learn-languages.ts';
import type { EditionRule } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import { MIN_VOTES } from '../check/vote.ts';
import type { Locale } from '../locale.ts';

export const rule: EditionRule = {
  id: 'untranslated-text',
  severity: 'warning',
  description: "text that is still that of another language's edition",
  over: 'edition',
  *check(edition) {
    const { topic, source, knowledge, catalog } = edition;
    if (topic.locale === catalog.settings.sourceLocale) return;
    for (const [index, block] of source.blocks.entries()) {
      if (block.kind !== 'text' && block.kind !== 'section') continue;
      const text = edition.memo(wordsOf, block);
      const minimum = block.kind === 'section' ? 2 : 4;
      const twin =
        text.length < MIN_LENGTH ? undefined : sameIn(edition, index, edition.memo(foldedWordsOf, block));
      if (!twin || (block.kind === 'text' && isTitle(text))) continue;
      if (!isForeign(text, { own: topic.locale, twin, knowledge, minimum })) continue;
      yield {
        at: block.start,
        message: `This text is word for word that of the edition "${twin}".`,
        advice: 'Translate it.',
      };
    }
  },
};

/** Text whose words all begin with capitals is the name of something on a screen. */
function isTitle(text: string): boolean {
  return !/(?<!\p{L})\p{Ll}{3,}/u.test(text);
}

/** Shorter texts are not worth a look. */
const MIN_LENGTH = 8;

/** What readers read of a block; code and addresses are the same in every language. */
function wordsOf({ text }: Block): string {
  return plainText(visibleText(text, 0).replaceAll(HIDDEN, ' ')).replace(/[[\]()]/g, ' ');
}

function foldedWordsOf(block: Block): string {
  return foldText(wordsOf(block));
}

/** Locale of a twin in another language with the same text here; text that most editions share is meant to be. */
function sameIn(edition: Edition, index: number, folded: string): Locale | undefined {
  const own = languageTag(edition.topic.locale);
  const same = edition.twins().filter(({ topic, source, alignment }) => {
    const block = source.blocks[alignment.toTwin[index] ?? -1];
    return block && languageTag(topic.locale) !== own && edition.memo(foldedWordsOf, block) === folded;
  });
  return same.length < MIN_VOTES ? same[0]?.topic.locale : undefined;
}
