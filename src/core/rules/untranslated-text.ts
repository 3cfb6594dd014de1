/** Paragraphs, items and cells that stand word for word in another language's edition. */
import type { Edition } from '../check/edition.ts';
import { foldText, isForeign } from '../check/foreign-text.ts';
import { visibleWords } from '../check/inline.ts';
import { languageTag } from '../check/learn-languages.ts';
import type { EditionRule, Finding } from '../check/rule.ts';
import type { Block } from '../check/scan-blocks.ts';
import { type Source, visibleBlock } from '../check/source.ts';
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
  const look = newLookInTwins(edition);
  for (const [index, block] of source.blocks.entries()) {
    const { text, twin } = look(index);
    if (!twin || text.length < MIN_LENGTH || (block.kind === 'text' && isTitle(text))) continue;
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
function wordsOf(block: Block, source: Source): Words {
  const text = visibleWords(visibleBlock(source, block));
  return { text, folded: foldText(text) };
}

/** The first word of a block, which tells most translations apart; nothing of blocks without words of their own. */
function firstWordOf(block: Block, source: Source): string | undefined {
  if (block.kind !== 'text' && block.kind !== 'section') return undefined;
  const [word] = /\p{L}+/u.exec(visibleBlock(source, block)) ?? [];
  return word && foldText(word);
}

/** Words of a block, and the twin in another language where the same stand; what most editions share is meant to be. */
function newLookInTwins(edition: Edition) {
  const { source, writing } = edition;
  const [first, words] = [edition.reader(firstWordOf, source), edition.reader(wordsOf, source)];
  const twins = edition
    .twins()
    .filter(({ topic }) => languageTag(topic.locale) !== writing.language)
    .map((twin) => ({
      ...twin,
      first: edition.reader(firstWordOf, twin.source),
      words: edition.reader(wordsOf, twin.source),
    }));
  return (index: number): { readonly text: string; readonly twin: Locale | undefined } => {
    const word = first(index);
    if (word === undefined) return { text: '', twin: undefined };
    const same = twins.filter((twin) => {
      const at = twin.alignment.toTwin[index] ?? -1;
      return at !== -1 && twin.first(at) === word && twin.words(at)?.folded === words(index)?.folded;
    });
    const twin = same.length < MIN_VOTES ? same[0]?.topic.locale : undefined;
    return { text: twin ? (words(index)?.text ?? '') : '', twin };
  };
}
