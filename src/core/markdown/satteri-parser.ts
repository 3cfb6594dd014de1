/**
 * From Markdown to a tree by Sätteri, ten times as fast as remark. Only what needs a look on the way, such
 * as HTML as written, leaves its native memory before the whole is HTML.
 */
import type { Element, Root } from 'hast';
import { defineHastPlugin, type HastVisitorContext, htmlToHast, markdownToHtml } from 'satteri';
import { type BodyDraft, MAX_DEPTH, MAX_ELEMENTS } from './body-draft.ts';
import { countElement, newHtmlScan, POSITIONED, scanRaw } from './raw-html.ts';
import { eachElement, treeDepth } from './tree.ts';

/** Sätteri ends its HTML with a line break, which would go into what is still open. */
const LAST_BREAK = /\n$/;

/** Parses Markdown; see `MarkdownParser`. */
export function parseBySatteri(markdown: string, draft: BodyDraft): Root {
  const { html } = markdownToHtml(markdown, {
    features: { frontmatter: false },
    hastPlugins: [positionsIn(draft), ({ source }) => /:-|-:/.test(source) && CELLS],
  });
  const tree: Root = { type: 'root', children: [] };
  if (!draft.excess)
    tree.children = (htmlToHast(html.replace(LAST_BREAK, ''), { fragment: true }) as Root).children;
  if (!draft.excess && isExcessive(tree)) draft.excess = { line: 1, column: 1 };
  return draft.excess ? { type: 'root', children: [] } : tree;
}

function positionsIn(draft: BodyDraft) {
  const scan = newHtmlScan(draft);
  return defineHastPlugin({
    name: 'positions',
    options: { position: true },
    element: {
      filter: POSITIONED,
      visit: (element, context) => {
        const start = element.position?.start ?? { line: 1, column: 1 };
        countElement(scan, () => start);
        context.setProperty(element, 'dataPos', `${start.line}:${start.column}`);
      },
    },
    raw: (node, context) => {
      const value = scanRaw(node, scan);
      if (value !== node.value) context.replaceNode(node, { type: 'raw', value });
    },
  });
}

/** Sätteri aligns cells by style, remark by attribute. */
const CELLS = defineHastPlugin({ name: 'cells', element: { filter: ['td', 'th'], visit: alignCell } });

function alignCell(cell: Readonly<Element>, context: HastVisitorContext): void {
  const align = /^text-align: (left|center|right)$/.exec(String(cell.properties.style ?? ''))?.[1];
  if (!align) return;
  context.setProperty(cell, 'style', undefined);
  context.setProperty(cell, 'align', align);
}

function isExcessive(tree: Root): boolean {
  if (treeDepth(tree) > MAX_DEPTH) return true;
  let elements = 0;
  eachElement(tree, () => {
    elements += 1;
  });
  return elements > MAX_ELEMENTS;
}
