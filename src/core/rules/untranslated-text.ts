/** Paragraphs, items and cells that stand word for word in another language's edition. */
import type { Edition } from '../check/edition.ts';
import { foldText, isForeign } from '../check/foreign-text.ts';
import { visibleWords } from '../check/inline.ts';
import { languageTag } from '../check/learn-languages.ts';
import type { EditionRule, Finding } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import type { Source } from '../check/source.ts';
import { MIN_VOTES } from '../check/vote.ts';
import type { Locale } from '../locale.ts';

export const rule: EditionRule = {
  id: 'untranslated-text',
  severity: 'warning',
  description: "text that is still that of another language's edition",
  over: 'edition',
  check: (edition) => (edition.isSource ? [] : findUntranslated(edition)),
};

function* findUntranslated(edition: Edition): Iterable<Finding> {
  const { topic, source, knowledge } = edition;
  const words = edition.reader(wordsOf, source);
  const twinHas = newLookInTwins(edition);
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind !== 'text' && block.kind !== 'section') continue;
    const { text = '' } = words(index) ?? {};
    const twin = text.length < MIN_LENGTH ? undefined : twinHas(index);
    if (!twin || (block.kind === 'text' && isTitle(text))) continue;
    const minimum = block.kind === 'section' ? 2 : 4;
    if (!isForeign(text, { own: topic.locale, twin, knowledge, minimum })) continue;
    yield {
      at: block.start,
      message: `This text is word for word that of the edition "${twin}".`,
      advice: 'Translate it.',
    };
  }
}

/** Text whose words all begin with capitals is the name of something on a screen. */
function isTitle(text: string): boolean {
  return !/(?<!\p{L})\p{Ll}{3,}/u.test(text);
}

/** Shorter texts are not worth a look. */
const MIN_LENGTH = 8;

interface Words {
  readonly text: string;
  /** In the form in which it is compared. */
  readonly folded: string;
}

/** What readers read of a block; code and addresses are the same in every language. */
function wordsOf({ kind, start, end }: Block, source: Source): Words | undefined {
  if (kind !== 'text' && kind !== 'section') return undefined;
  const text = visibleWords(source.visible().slice(start, end));
  return { text, folded: foldText(text) };
}

/** Tells in which twin in another language the same text stands; what most editions share is meant to be the same. */
function newLookInTwins(edition: Edition): (index: number) => Locale | undefined {
  const own = edition.reader(wordsOf, edition.source);
  const twins = edition
    .twins()
    .filter(({ topic }) => languageTag(topic.locale) !== edition.writing.language)
    .map((twin) => ({ ...twin, words: edition.reader(wordsOf, twin.source) }));
  return (index) => {
    const folded = own(index)?.folded;
    const same = twins.filter(({ alignment, words }) => {
      const at = alignment.toTwin[index] ?? -1;
      return at !== -1 && words(at)?.folded === folded;
    });
    return same.length < MIN_VOTES ? same[0]?.topic.locale : undefined;
  };
}
