/** TOC titles that are another language's, although the title itself was translated. */
import type { Edition } from '../check/edition.ts';
import { foldText, isForeign } from '../check/foreign-text.ts';
import { languageTag } from '../check/learn-languages.ts';
import type { EditionRule } from '../check/rule.ts';
import { offsetOf } from '../check/source.ts';
import type { Locale } from '../locale.ts';

export const rule: EditionRule = {
  id: 'untranslated-toc-title',
  severity: 'info',
  description: "a TOC title that is still another language's",
  over: 'edition',
  *check(edition) {
    const { topic, knowledge, source } = edition;
    const { tocTitle, lines } = topic.meta;
    if (!tocTitle || edition.isSource) return;
    const { original, twin } = foreignTwins(edition, tocTitle);
    if (!twin) return;
    // What is no edition's title belongs to a language without an edition, of which nothing can be learned.
    if (original && !isForeign(tocTitle, { own: topic.locale, twin, knowledge, minimum: 1 })) return;
    const line = Object.entries(lines).find(([key]) => key.toLowerCase() === 'toctitle')?.[1] ?? 1;
    yield {
      at: offsetOf(source, { line, column: 1 }),
      message: `\`TOCTitle\` is the same as in "${twin}", but the title is translated; the title stands in for it.`,
      advice: 'Translate `TOCTitle`, or delete the line.',
    };
  },
};

/** Twins in other languages with the same TOC title; `original` is one whose title holds the words too. */
function foreignTwins({ catalog, topic }: Edition, tocTitle: string): ForeignTwins {
  const folded = foldText(tocTitle);
  if (foldText(topic.meta.title).includes(folded)) return {};
  const twins = catalog.library.editions.get(topic.assetId)?.values() ?? [];
  const same = [...twins].filter(
    (twin) =>
      languageTag(twin.locale) !== languageTag(topic.locale) && foldText(twin.meta.tocTitle ?? '') === folded,
  );
  const original = same.find((twin) => foldText(twin.meta.title).includes(folded))?.locale;
  return { original, twin: original ?? same[0]?.locale };
}

interface ForeignTwins {
  readonly original?: Locale | undefined;
  readonly twin?: Locale | undefined;
}
