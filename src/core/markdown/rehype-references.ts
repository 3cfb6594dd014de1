/**
 * Takes links and images out of the body: each becomes an entry of `references`, and its element the
 * open form that `body-template.ts` fills in. Links never nest afterwards.
 */
import type { Element, ElementContent, Parents } from 'hast';
import type { Reference } from '../topic.ts';
import { type BodyDraft, bodyPlugin } from './body-draft.ts';
import { foldSpace, pointOf, type Replacement, rewrite, textOf } from './tree.ts';

const PUNCTUATION = /^[\s\p{P}]*$/u;

/** Collects all references in document order. */
export const rehypeReferences = bodyPlugin((tree, draft) => {
  rewrite(tree, dropEmpty);
  collect(tree, { draft, section: undefined, entry: undefined, link: false });
});

interface Context {
  readonly draft: BodyDraft;
  section: string | undefined;
  /** The innermost block around that could be an entry of a list of contents. */
  readonly entry: Entry | undefined;
  /** Whether a link is around. */
  readonly link: boolean;
}

interface Entry {
  readonly element: Element;
  readonly form: Reference['form'];
  /** Whether more text may follow the link, as a description. */
  readonly described: boolean;
}

/** A link or image to nowhere keeps its words, and its anchor where it has one. */
function dropEmpty({ tagName, properties, children }: Element): Replacement {
  if (tagName === 'img' && !properties.src) return [{ type: 'text', value: String(properties.alt ?? '') }];
  if (tagName !== 'a' || properties.href) return undefined;
  const { id } = properties;
  return id ? [{ type: 'element', tagName: 'span', properties: { id }, children }] : children;
}

function collect(parent: Parents, context: Context): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (/^h[2-6]$/.test(child.tagName)) context.section = String(child.properties.id);
    const isLink = openReference(child, context);
    delete child.properties.dataPos;
    collectBelow(child, parent, { ...context, link: context.link || isLink }, context);
  }
}

function collectBelow(element: Element, parent: Parents, below: Context, context: Context): void {
  const inside = { ...below, entry: entryAt(element, parent, context.entry) };
  collect(element, inside);
  context.section = inside.section;
}

/** Items of bulleted lists and first cells of rows may describe their link; a paragraph must be all link. */
function entryAt(element: Element, parent: Parents, around: Entry | undefined): Entry | undefined {
  const isIn = (name: string) => parent.type === 'element' && parent.tagName === name;
  if (element.tagName === 'li') return isIn('ul') ? { element, form: 'item', described: true } : NO_ENTRY;
  if (element.tagName === 'td') {
    const isFirst = parent.children.find((child) => child.type === 'element') === element;
    return isFirst ? { element, form: 'row', described: true } : NO_ENTRY;
  }
  if (element.tagName === 'blockquote' || element.tagName === 'aside') return NO_ENTRY;
  return element.tagName === 'p' && !around ? { element, form: 'item', described: false } : around;
}

/** Stands for a block whose links are never entries. */
const NO_ENTRY: Entry = {
  element: { type: 'element', tagName: 'p', properties: {}, children: [] },
  form: 'inline',
  described: false,
};

/** Whether the element is a link, and thus open now. */
function openReference(element: Element, context: Context): boolean {
  if (element.tagName === 'img') openImage(element, context);
  if (element.tagName !== 'a') return false;
  const { href, id, title } = element.properties;
  if (context.link) {
    element.tagName = 'span';
    element.properties = { id };
    return false;
  }
  const text = foldSpace(textOf(element));
  const form = context.entry && isEntry(element, context.entry) ? context.entry.form : 'inline';
  const index = add(context, { kind: 'link', target: String(href), text, form, element });
  element.properties = { dataRef: index, id, title };
  return true;
}

function openImage(element: Element, context: Context): void {
  const { src, dataPos, ...rest } = element.properties;
  const text = foldSpace(String(rest.alt ?? ''));
  const index = add(context, { kind: 'image', target: String(src), text, form: 'inline', element });
  element.properties = { dataRef: index, ...rest };
}

type Found = Pick<Reference, 'kind' | 'target' | 'text' | 'form'> & { readonly element: Element };

function add(context: Context, { element, ...found }: Found): number {
  const { draft, section } = context;
  const place = { file: draft.file, ...pointOf(element) };
  return draft.references.push({ ...found, section, place }) - 1;
}

/** Whether a link opens an entry; nothing but punctuation may stand before it, nor after it where it must stand alone. */
function isEntry(link: Element, entry: Entry): boolean {
  const leaf = firstLeaf(entry.element);
  if (!leaf || (leaf !== link && !link.children.includes(leaf as ElementContent))) return false;
  return (
    entry.described ||
    foldSpace(textOf(entry.element)).replace(EDGES, '') === foldSpace(textOf(link)).replace(EDGES, '')
  );
}

const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** The first link, image or text that is more than punctuation. */
function firstLeaf(parent: Element): ElementContent | undefined {
  for (const child of parent.children) {
    if (child.type === 'text' ? PUNCTUATION.test(child.value) : child.type !== 'element') continue;
    if (child.type !== 'element' || child.tagName === 'a' || child.tagName === 'img') return child;
    const leaf = firstLeaf(child);
    if (leaf) return leaf;
  }
  return undefined;
}
