/**
 * Short names of topics for navigation: in the reader's language, without the product's name. Many
 * editions carry the source language's TOC title untranslated; such a label is never preferred.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import type { Library } from './library.ts';
import { findEdition } from './library.ts';
import { learnTitlePrefix, stripTitlePrefix } from './title-prefix.ts';

/** A label and the locale whose words it is. */
export interface Label {
  readonly text: string;
  readonly locale: Locale;
}

/** Labels of a library. */
export interface Labels {
  /** The product's name in the locale's titles, where they share one. */
  prefix(locale: Locale): string | undefined;
  /** Title without the product's name, of the edition itself. */
  shortTitle(topic: Topic): string;
  /** Label in a locale's TOC; `name` is what the locale's TOC file calls it. */
  label(assetId: AssetId, locale: Locale, name?: string): Label;
}

/** Learns the prefix of each locale and answers from then on; results are kept. */
export function buildLabels(library: Library): Labels {
  const prefixes = new Map(library.settings.locales.map((locale) => [locale, prefixOf(library, locale)]));
  const titles = new Map<Topic, string>();
  const shortTitle = (topic: Topic): string => {
    const text =
      titles.get(topic) ?? (stripTitlePrefix(topic.meta.title, prefixes.get(topic.locale)) || topic.heading);
    titles.set(topic, text);
    return text;
  };
  const known = new Map<Topic, Map<string | undefined, string>>();
  const label = (assetId: AssetId, locale: Locale, name?: string): Label => {
    const topic = findEdition(library, assetId, locale);
    if (!topic) return { text: name ?? assetId, locale };
    const own = topic.locale === locale ? name : undefined;
    const chosen = known.get(topic) ?? new Map<string | undefined, string>();
    const text = chosen.get(own) ?? chooseLabel(library, topic, shortTitle, own);
    known.set(topic, chosen.set(own, text));
    return { text, locale: topic.locale };
  };
  return { prefix: (locale) => prefixes.get(locale), shortTitle, label };
}

function prefixOf(library: Library, locale: Locale): string | undefined {
  const topics = library.topics.filter((topic) => topic.locale === locale);
  return learnTitlePrefix(topics.map((topic) => topic.meta.title));
}

/** A letter that is not Latin: a label without any is untranslated where the title has some. */
const OTHER_SCRIPT = /(?=\p{L})\P{Script=Latin}/u;

/** The TOC file's name, the TOC title, the title: the first in the language that no other uses as well. */
function chooseLabel(
  library: Library,
  topic: Topic,
  shortTitle: (topic: Topic) => string,
  name: string | undefined,
): string {
  const title = shortTitle(topic);
  const twins = [...(library.editions.get(topic.assetId)?.values() ?? [])].filter(
    (twin) => language(twin.locale) !== language(topic.locale),
  );
  const foreign = new Set(twins.flatMap((twin) => [twin.meta.tocTitle, shortTitle(twin)].map(fold)));
  const isOwn = (text: string) =>
    !foreign.has(fold(text)) && (OTHER_SCRIPT.test(text) || !OTHER_SCRIPT.test(title));
  const candidates = [name, topic.meta.tocTitle, title].flatMap((text) => text || []);
  return candidates.find(isOwn) ?? title;
}

/** Primary subtag: two regions of one language share their words. */
function language(locale: Locale): string {
  return locale.split('-')[0]?.toLowerCase() ?? locale;
}

function fold(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
