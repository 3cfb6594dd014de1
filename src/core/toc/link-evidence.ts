/**
 * Evidence for a hierarchy in the links of topics. A topic that lists others under a heading made for
 * it ("In this section") is their parent; one that mentions them in a sentence hardly is. Which headings
 * are made for it is learned from how their links behave, so that no language is built in.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { Reference } from '../topic.ts';

/** A link between two topics in one locale. */
export interface TopicLink {
  readonly locale: Locale;
  readonly from: AssetId;
  readonly to: AssetId;
  /** Name of the section it stands in: the language-neutral anchor, else the folded heading, else empty. */
  readonly section: string;
  readonly form: Reference['form'];
  /** Position among the topic's links, from 0. */
  readonly position: number;
}

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
  /** Position in the parent, from 0, of the link with the best score. */
  readonly position: number;
}

/** Trust in a link by its form, relative to an item of a list. */
const FORM_TRUST = { item: 1, row: 0.9, inline: 0.15 } as const;
/** Trust in a section about which nothing is known. */
const PRIOR = 0.5;
/** How much the prior weighs, as a share of the pages that have the most common section; at least one page. */
const PRIOR_SHARE = 0.1;

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
      position: best ? link.position : known.position,
      seen,
    });
  }
  return [...edges.values()];
}

function scoreLink(link: TopicLink, trust: ReadonlyMap<string, number>): number {
  return (trust.get(link.section) ?? PRIOR) * FORM_TRUST[link.form];
}

/**
 * Trust in each section name. Lists of contents stand on many pages, name each topic once and are never
 * answered by a list of the same name; "See also" lists repeat the same topics and point both ways.
 */
function learnSectionTrust(links: readonly TopicLink[]): ReadonlyMap<string, number> {
  const sections = new Map<string, SectionUse>();
  for (const link of links) {
    if (link.form === 'inline') continue;
    const use = sections.get(link.section) ?? { edges: new Set(), targets: new Set(), pages: new Set() };
    use.edges.add(edgeKey(link.from, link.to));
    use.targets.add(link.to);
    use.pages.add(link.from);
    sections.set(link.section, use);
  }
  const mostPages = Math.max(0, ...[...sections.values()].map((use) => use.pages.size));
  const priorWeight = Math.max(1, mostPages * PRIOR_SHARE);
  return new Map([...sections].map(([name, use]) => [name, sectionTrust(use, priorWeight)]));
}

interface SectionUse {
  readonly edges: Set<string>;
  readonly targets: Set<AssetId>;
  readonly pages: Set<AssetId>;
}

function sectionTrust({ edges, targets, pages }: SectionUse, priorWeight: number): number {
  const answered = [...edges].filter((edge) => edges.has(edge.split('>').reverse().join('>'))).length;
  const quality = (targets.size - 3 * answered) / edges.size;
  return Math.max(0, (quality * pages.size + PRIOR * priorWeight) / (pages.size + priorWeight));
}

function listLengths(links: readonly TopicLink[]): ReadonlyMap<string, number> {
  const lists = new Map<string, Set<AssetId>>();
  for (const link of links) {
    if (link.form === 'inline') continue;
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
