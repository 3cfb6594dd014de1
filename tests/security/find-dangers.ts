/**
 * Judges finished HTML without trusting how it was made: parsed again by the standard's algorithm, it
 * may hold nothing that runs, calls out or reaches beyond its place.
 */
import type { Element, Nodes } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const FORBIDDEN =
  /^(?:script|style|template|iframe|frame|frameset|object|embed|applet|param|base|meta|link|svg|math|form|button|select|textarea|option|video|audio|source|track|noscript|plaintext|xmp|marquee|dialog|portal|fencedframe|slot|body|html|head|title|canvas|map|area|isindex|bgsound|picture)$/;
const ADDRESS =
  /^(?:href|src|srcset|action|formaction|poster|background|cite|ping|data|longdesc|manifest|xlinkhref|usemap)$/i;
const NEVER =
  /^(?:on|style$|srcdoc|srcset|ping|form|http-?equiv|autofocus|popover|contenteditable|is$|slot$|part$|target$|rel$)/i;
const SAFE = /^(?:https?:|mailto:|tel:)/i;
const PARSER = unified().use(rehypeRaw).freeze();

/** What is dangerous in a fragment of HTML, in words; empty when nothing is. */
export function findDangers(html: string): readonly string[] {
  const tree = PARSER.runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
  const dangers: string[] = [];
  visit(tree as Nodes, dangers);
  return dangers;
}

function visit(node: Nodes, dangers: string[]): void {
  if (node.type === 'comment') dangers.push(`a comment: ${node.value}`);
  if (node.type === 'element') judge(node, dangers);
  if ('children' in node) for (const child of node.children) visit(child, dangers);
}

function judge({ tagName, properties }: Element, dangers: string[]): void {
  if (FORBIDDEN.test(tagName)) dangers.push(`<${tagName}>`);
  if (!/^[a-z][a-z0-9]*$/.test(tagName)) dangers.push(`an element of its own: <${tagName}>`);
  for (const [name, value] of Object.entries(properties)) {
    const isOwnRel = name === 'rel' && String(value) === 'external';
    if (NEVER.test(name) && !isOwnRel) dangers.push(`<${tagName} ${name}>`);
    if (ADDRESS.test(name) && !isSafe(tagName, String(value)))
      dangers.push(`<${tagName} ${name}="${value}">`);
  }
}

/** Whether an address is safe as browsers read it: without control characters and blanks at its start. */
function isSafe(tagName: string, address: string): boolean {
  const url = URL.parse(address, 'https://own.example/de/x/');
  if (!url) return false;
  if (tagName === 'img') return url.origin === 'https://own.example';
  return SAFE.test(url.protocol);
}
