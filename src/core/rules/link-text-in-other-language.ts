/** Links whose words are the target's title in another language. */

import { resolveReference } from '../catalog/references.ts';
import type { Edition } from '../check/edition.ts';
import { foldText, isForeign, ordinaryWords } from '../check/foreign-text.ts';
import { languageTag } from '../check/learn-languages.ts';
import type { EditionRule } from '../check/rule.ts';
import { offsetOf } from '../check/source.ts';
import type { Reference, Topic } from '../topic.ts';

export const rule: EditionRule = {
  id: 'link-text-in-other-language',
  severity: 'warning',
  description: "link text that is the target's title in another language",
  over: 'edition',
  *check(edition) {
    if (edition.isSource) return;
    const { topic, knowledge, source } = edition;
    for (const reference of topic.references) {
      if (reference.kind !== 'link' || ordinaryWords(reference.text, knowledge).length < MIN_WORDS) continue;
      const target = targetOf(edition, reference);
      const twin = target && foreignTitle(edition, target, reference.text);
      if (!target || !twin) continue;
      const shared = { own: topic.locale, twin: twin.locale, knowledge, minimum: MIN_WORDS };
      if (!isForeign(reference.text, shared)) continue;
      yield {
        at: offsetOf(source, reference.place),
        message: `The link text is the title in "${twin.locale}", not in this language.`,
        advice: `The topic is called "${target.heading}" here.`,
      };
    }
  },
};

/** One word alone is often a name. */
const MIN_WORDS = 2;

/** The target's edition in the topic's own locale. */
function targetOf({ catalog, topic }: Edition, reference: Reference): Topic | undefined {
  const meaning = resolveReference(catalog, { topic, readerLocale: topic.locale }, reference);
  return meaning.type === 'topic' && meaning.topic.locale === topic.locale ? meaning.topic : undefined;
}

function foreignTitle({ catalog }: Edition, target: Topic, text: string): Topic | undefined {
  const folded = foldText(text);
  if (namesOf(target).has(folded)) return undefined;
  const twins = catalog.library.editions.get(target.assetId)?.values() ?? [];
  return [...twins].find(
    (twin) => languageTag(twin.locale) !== languageTag(target.locale) && namesOf(twin).has(folded),
  );
}

function namesOf({ heading, meta }: Topic): ReadonlySet<string> {
  return new Set([heading, meta.title].map(foldText));
}
