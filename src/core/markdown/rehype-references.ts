/**
 * Takes links and images out of the body: each becomes an entry of `references`, and its element the
 * open form that `body-template.ts` fills in. Links never nest afterwards.
 */
import type { Element, ElementContent, Parents } from 'hast';
import type { Reference } from '../topic.ts';
import { type BodyDraft, bodyPlugin } from './body-draft.ts';
import { foldSpace, isBlank, pointOf, textOf } from './tree.ts';

const PUNCTUATION = /^[\s\p{P}]*$/u;

/** Collects all references in document order. */
export const rehypeReferences = bodyPlugin((tree, draft) => {
  collect(tree, { draft, section: undefined, item: undefined, link: false });
});

interface Context {
  readonly draft: BodyDraft;
  section: string | undefined;
  /** The innermost list item around. */
  readonly item: Element | undefined;
  /** Whether a link is around. */
  readonly link: boolean;
}

function collect(parent: Parents, context: Context): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child?.type !== 'element') continue;
    if (/^h[2-6]$/.test(child.tagName)) context.section = String(child.properties.id);
    const opened = openReference(child, context);
    delete child.properties.dataPos;
    if (opened === 'dropped') {
      parent.children.splice(index, 1, ...(child.children as ElementContent[]));
      index -= 1;
      continue;
    }
    collectBelow(child, context, opened === 'link');
  }
}

function collectBelow(element: Element, context: Context, link: boolean): void {
  const item = element.tagName === 'li' ? element : context.item;
  const below: Context = { draft: context.draft, section: context.section, item, link: context.link || link };
  collect(element, below);
  context.section = below.section;
}

function openReference(element: Element, context: Context): 'link' | 'image' | 'dropped' | undefined {
  if (element.tagName === 'img') return openImage(element, context);
  if (element.tagName !== 'a') return undefined;
  const { href, id, title } = element.properties;
  if (typeof href !== 'string' || href === '' || context.link) return dropLink(element);
  const text = foldSpace(textOf(element));
  const listed = context.item !== undefined && isAlone(element, context.item);
  const index = add(context, { kind: 'link', target: href, text, listed, element });
  element.properties = { dataRef: index, id, title };
  return 'link';
}

function openImage(element: Element, context: Context): 'image' | 'dropped' {
  const { src, dataPos, ...rest } = element.properties;
  if (typeof src !== 'string' || src === '') {
    element.children = [{ type: 'text', value: String(rest.alt ?? '') }];
    return 'dropped';
  }
  const text = foldSpace(String(rest.alt ?? ''));
  const index = add(context, { kind: 'image', target: src, text, listed: false, element });
  element.properties = { dataRef: index, ...rest };
  return 'image';
}

/** A link to nowhere keeps its words, and its anchor where it has one. */
function dropLink(element: Element): 'dropped' | undefined {
  const { id } = element.properties;
  if (!id) return 'dropped';
  element.tagName = 'span';
  element.properties = { id };
  return undefined;
}

type Found = Pick<Reference, 'kind' | 'target' | 'text' | 'listed'> & { readonly element: Element };

function add(context: Context, { element, ...found }: Found): number {
  const { draft, section } = context;
  const place = { file: draft.file, ...pointOf(element) };
  return draft.references.push({ ...found, section, place }) - 1;
}

/** Whether a link is all that its list item says, or all of the item's first paragraph, punctuation aside. */
function isAlone(link: Element, item: Element): boolean {
  const first = item.children.find((child) => !isBlank(child));
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : item;
  return holder.children.every(
    (child) =>
      child === link || (child.type === 'text' && PUNCTUATION.test(child.value)) || isEmphasisOf(child, link),
  );
}

function isEmphasisOf(node: ElementContent, link: Element): boolean {
  return node.type === 'element' && /^(?:strong|em|b|i)$/.test(node.tagName) && node.children.includes(link);
}
