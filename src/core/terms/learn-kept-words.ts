/**
 * The do-not-translate list, learned: words that stand in nearly all editions of the topics that have
 * them, such as names of products, commands and roles. Words without a capital, digit or sign are left
 * out, for those are shared by chance.
 */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Topic } from '../topic.ts';

/** A word with its evidence. */
export interface KeptWord {
  readonly word: string;
  /** Assets of which nearly all editions have the word. */
  readonly kept: number;
  /** Assets of which any edition has it. */
  readonly seen: number;
}

const WORD = /\p{L}[\p{L}\p{N}]*(?:[-.+#/]?[\p{L}\p{N}]+)*/gu;
const MIN_EDITIONS = 3;
const MIN_ASSETS = 2;
/** Share of editions that must have a word, and share of assets in which they do. */
const SHARE = 0.8;

/** Learns the list from titles, headings, link texts and commands; sorted by code unit. */
export function learnKeptWords({ library }: Pick<Catalog, 'library'>): readonly KeptWord[] {
  const counts = new Map<string, { kept: number; seen: number }>();
  for (const assetId of library.assetIds) countAsset(library.editions.get(assetId), counts);
  return [...counts]
    .filter(([, { kept, seen }]) => kept >= MIN_ASSETS && kept >= seen * SHARE)
    .map(([word, evidence]) => ({ word, ...evidence }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

type Editions = Catalog['library']['editions'] extends ReadonlyMap<AssetId, infer Value> ? Value : never;

function countAsset(
  editions: Editions | undefined,
  counts: Map<string, { kept: number; seen: number }>,
): void {
  if (!editions || editions.size < MIN_EDITIONS) return;
  const inEditions = new Map<string, number>();
  for (const topic of editions.values()) {
    for (const word of namesOf(topic)) inEditions.set(word, (inEditions.get(word) ?? 0) + 1);
  }
  for (const [word, found] of inEditions) {
    const count = counts.get(word) ?? { kept: 0, seen: 0 };
    counts.set(word, count);
    count.seen += 1;
    if (found >= editions.size * SHARE) count.kept += 1;
  }
}

function namesOf(topic: Topic): ReadonlySet<string> {
  const texts = [topic.meta.title, topic.heading, topic.lead];
  for (const { text } of topic.sections) texts.push(text);
  for (const { kind, text } of topic.references) if (kind === 'link') texts.push(text);
  const words = texts.join('\n').match(WORD) ?? [];
  return new Set([...words.filter(isName), ...(topic.commands ?? [])]);
}

function isName(word: string): boolean {
  return word.length > 1 && /[\p{Lu}\d]/u.test(word);
}
