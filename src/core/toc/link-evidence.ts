/**
 * Evidence for a hierarchy in the links of topics. A topic that lists others under a heading made for
 * it ("In this section") is their parent; one that mentions them in a sentence hardly is. Which headings
 * are made for it is learned from how their links behave, so that no language is built in.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';

/** A link between two topics in one locale. */
export interface TopicLink {
  readonly locale: Locale;
  readonly from: AssetId;
  readonly to: AssetId;
  /** Name of the section it stands in: the language-neutral anchor, else the folded heading, else empty. */
  readonly section: string;
  readonly form: LinkForm;
  /** Position among the topic's links, from 0. */
  readonly position: number;
}

/** Where a link stands: `listed` begins a list item or stands alone in a block, `inline` is part of a text. */
export type LinkForm = 'listed' | 'inline';

/** A possible edge of the TOC with the strength of its evidence. */
export interface Evidence {
  readonly parent: AssetId;
  readonly child: AssetId;
  /** 0–1. */
  readonly score: number;
  /** Number of locales that have the link. */
  readonly locales: number;
  /** Number of topics listed in the same section. */
  readonly listLength: number;
  /** Position in the parent, from 0, in the first locale that has the link. */
  readonly position: number;
}

/** Trust in an inline link relative to a listed one. */
const INLINE_TRUST = 0.15;
/** Trust in a section about which nothing is known. */
const PRIOR = 0.5;
/** How many links the prior weighs. */
const PRIOR_WEIGHT = 3;

/** Gathers all links by edge, over all locales; in a stable order. */
export function gatherEvidence(links: readonly TopicLink[]): readonly Evidence[] {
  const trust = learnSectionTrust(links);
  const lists = listLengths(links);
  const edges = new Map<string, Evidence & { readonly seen: Set<Locale> }>();
  for (const link of links) {
    const key = edgeKey(link.from, link.to);
    const score = scoreLink(link, trust);
    const known = edges.get(key);
    const seen = known?.seen.add(link.locale) ?? new Set([link.locale]);
    const best = !known || score > known.score;
    edges.set(key, {
      parent: link.from,
      child: link.to,
      score: best ? score : known.score,
      locales: seen.size,
      listLength: best ? (lists.get(listKey(link)) ?? 0) : known.listLength,
      position: known?.position ?? link.position,
      seen,
    });
  }
  return [...edges.values()];
}

function scoreLink(link: TopicLink, trust: ReadonlyMap<string, number>): number {
  const section = trust.get(link.section) ?? PRIOR;
  return link.form === 'listed' ? section : section * INLINE_TRUST;
}

/**
 * Trust in each section name. Lists of contents name each topic once and are never answered by a list
 * of the same name; "See also" lists repeat the same topics and point both ways.
 */
function learnSectionTrust(links: readonly TopicLink[]): ReadonlyMap<string, number> {
  const sections = new Map<string, { readonly edges: Set<string>; readonly targets: Set<AssetId> }>();
  for (const link of links) {
    if (link.form !== 'listed') continue;
    const section = sections.get(link.section) ?? { edges: new Set(), targets: new Set() };
    section.edges.add(edgeKey(link.from, link.to));
    section.targets.add(link.to);
    sections.set(link.section, section);
  }
  return new Map(
    [...sections].map(([name, { edges, targets }]) => [name, sectionTrust(edges, targets.size)]),
  );
}

function sectionTrust(edges: ReadonlySet<string>, targets: number): number {
  const answered = [...edges].filter((edge) => edges.has(edge.split('>').reverse().join('>'))).length;
  const trusted = targets * (1 - (3 * answered) / edges.size);
  return Math.max(0, (trusted + PRIOR * PRIOR_WEIGHT) / (edges.size + PRIOR_WEIGHT));
}

function listLengths(links: readonly TopicLink[]): ReadonlyMap<string, number> {
  const lists = new Map<string, Set<AssetId>>();
  for (const link of links) {
    if (link.form !== 'listed') continue;
    const list = lists.get(listKey(link)) ?? new Set();
    lists.set(listKey(link), list.add(link.to));
  }
  return new Map([...lists].map(([key, list]) => [key, list.size]));
}

function listKey(link: TopicLink): string {
  return `${link.from}#${link.section}`;
}

function edgeKey(from: AssetId, to: AssetId): string {
  return `${from}>${to}`;
}
