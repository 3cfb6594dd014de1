/**
 * The two ways from Markdown to a tree with all HTML parsed, as unified plugins. Sätteri is ten times
 * faster; remark is the reference. Both give the same tree, which the conformance test holds them to.
 */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { htmlToHast, markdownToHast } from 'satteri';
import type { PluggableList, Processor } from 'unified';
import { rehypeRawHtml } from './rehype-raw-html.ts';
import { eachElement } from './tree.ts';

/** Which library reads Markdown. */
export type ParserName = 'satteri' | 'remark';

/** Plugins that take text to a tree without raw HTML, for each parser. */
export const PARSERS: Readonly<Record<ParserName, PluggableList>> = {
  satteri: [satteriParse, rehypeRawHtml, satteriReparse],
  remark: [remarkParse, remarkGfm, [remarkRehype, { allowDangerousHtml: true }], rehypeRawHtml, rehypeRaw],
};

function satteriParse(this: Processor): undefined {
  this.parser = (text) => {
    const tree = markdownToHast(text, { features: { frontmatter: false } }) as Root;
    return tree;
  };
}

function satteriReparse() {
  return (tree: Root): Root => {
    eachElement(tree, alignCell);
    const html = toHtml(tree, { allowDangerousHtml: true });
    return htmlToHast(html, { fragment: true }) as Root;
  };
}

/** Sätteri aligns cells by style, remark by attribute. */
function alignCell({ tagName, properties }: Element): void {
  if (tagName !== 'td' && tagName !== 'th') return;
  const align = /^text-align: (left|center|right)$/.exec(String(properties.style ?? ''))?.[1];
  if (!align) return;
  delete properties.style;
  properties.align = align;
}
