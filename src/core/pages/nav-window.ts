/**
 * The part of a level of the TOC that a topic's page lists. Folders without a table of contents put
 * thousands of topics side by side; pages of such a site must not grow with it.
 */

/** What a page lists of a level. */
export interface NavWindow<Node> {
  readonly nodes: readonly Node[];
  /** Entries of the level that are not listed. */
  readonly unlisted: number;
}

const MOST = 100;

/** The whole level, or where it is long the entries around one of them; without one the first. */
export function listNear<Node>(level: readonly Node[], node?: Node): NavWindow<Node> {
  const at = node ? level.indexOf(node) : 0;
  const start = Math.max(0, Math.min(at - MOST / 2, level.length - MOST));
  const nodes = level.slice(start, start + MOST);
  return { nodes, unlisted: level.length - nodes.length };
}
