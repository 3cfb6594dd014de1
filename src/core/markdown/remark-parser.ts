/** From Markdown to a tree by remark and rehype: slow, and the reference for every other parser. */
import type { Parents, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type BodyDraft, bodyPlugin, MAX_DEPTH } from './body-draft.ts';
import { countElement, type HtmlScan, newHtmlScan, POSITIONED, scanRaw } from './raw-html.ts';
import { treeDepth } from './tree.ts';

const rehypePositions = bodyPlugin((tree, draft) => {
  if (treeDepth(tree) > MAX_DEPTH) draft.excess = { line: 1, column: 1 };
  else scanChildren(tree, newHtmlScan(draft));
  if (draft.excess) tree.children = [];
});

const PROCESSOR = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use([rehypePositions, rehypeRaw])
  .freeze();

/** Parses Markdown; see `MarkdownParser`. */
export function parseByRemark(markdown: string, draft: BodyDraft): Root {
  return PROCESSOR.runSync(PROCESSOR.parse(markdown), { value: markdown, data: { draft } }) as Root;
}

function scanChildren(parent: Parents, scan: HtmlScan): void {
  for (const child of parent.children) {
    if (child.type === 'raw') child.value = scanRaw(child, scan);
    if (child.type !== 'element') continue;
    const start = child.position?.start;
    countElement(scan, () => start ?? { line: 1, column: 1 });
    if (start && POSITIONED.includes(child.tagName))
      child.properties.dataPos = `${start.line}:${start.column}`;
    scanChildren(child, scan);
  }
}
