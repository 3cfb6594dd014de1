/**
 * A first term base, proposed from what the editions already agree on: short titles of one asset are
 * names of one concept, and the words by which a locale links to it are candidates for variants.
 */
import { stringify } from 'yaml';
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { resolveReference } from '../catalog/references.ts';
import { foldText } from '../check/foreign-text.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import type { Term } from './term-base.ts';

/** A proposed term with the other words that links use for it. */
export interface ProposedTerm extends Term {
  /** By locale, the most frequent first; for people to choose from. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
}

/** Titles of more words than these are sentences, not terms. */
const MAX_WORDS = 4;
const MAX_VARIANTS = 3;
/** Links that must use a variant before it is worth a look. */
const MIN_LINKS = 2;

/** Proposes terms for assets with short titles in at least two locales, sorted by concept. */
export function proposeTerms(catalog: Catalog): readonly ProposedTerm[] {
  const { library, labels, settings } = catalog;
  const linked = countLinkTexts(catalog);
  const terms = library.assetIds.flatMap((assetId) => {
    const editions = [...(library.editions.get(assetId) ?? [])];
    const names = editions.map(([locale, topic]) => [locale, labels.shortTitle(topic)] as const);
    if (names.length < 2 || names.some(([, name]) => name.split(/\s+/u).length > MAX_WORDS)) return [];
    const source = editions.find(([locale]) => locale === (settings.sourceLocale ?? settings.defaultLocale));
    const concept = source ? labels.shortTitle(source[1]) : (names[0]?.[1] ?? '');
    const variants = names.flatMap(([locale, name]) => {
      const found = variantsOf(linked.get(`${locale} ${assetId}`), name);
      return found.length > 0 ? [[locale, found] as const] : [];
    });
    return [{ concept, terms: Object.fromEntries(names), variants: Object.fromEntries(variants) }];
  });
  return terms.sort((a, b) => (a.concept < b.concept ? -1 : 1));
}

/** The proposal as YAML; variants are comments, since only people can forbid them. */
export function formatTerms(terms: readonly ProposedTerm[]): string {
  return terms
    .map(({ concept, terms: names, variants }) => {
      const comments = Object.entries(variants).map(
        ([locale, list]) => `  # ${locale} also: ${list.join('; ')}\n`,
      );
      return `${stringify([{ concept, terms: names }])}${comments.join('')}`;
    })
    .join('');
}

type LinkTexts = Map<string, number>;

/** How often each locale links to each asset with which words. */
function countLinkTexts(catalog: Catalog): ReadonlyMap<string, LinkTexts> {
  const counts = new Map<string, LinkTexts>();
  for (const topic of catalog.library.topics) {
    for (const { text, assetId } of linksOf(catalog, topic)) {
      const key = `${topic.locale} ${assetId}`;
      const texts = counts.get(key) ?? new Map<string, number>();
      counts.set(key, texts.set(text, (texts.get(text) ?? 0) + 1));
    }
  }
  return counts;
}

function linksOf(
  catalog: Catalog,
  topic: Topic,
): readonly { readonly text: string; readonly assetId: AssetId }[] {
  const locale: Locale = topic.locale;
  return topic.references.flatMap((reference) => {
    if (reference.kind !== 'link' || reference.text === '') return [];
    const meaning = resolveReference(catalog, { topic, readerLocale: locale }, reference);
    return meaning.type === 'topic' ? [{ text: reference.text, assetId: meaning.topic.assetId }] : [];
  });
}

function variantsOf(texts: LinkTexts | undefined, name: string): readonly string[] {
  return [...(texts ?? [])]
    .filter(([text, count]) => count >= MIN_LINKS && !foldText(text).includes(foldText(name)))
    .filter(([text]) => text.split(/\s+/u).length <= MAX_WORDS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_VARIANTS)
    .map(([text]) => text);
}
