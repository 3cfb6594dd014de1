/**
 * The body of a topic with its references still open: `<a data-ref="N">` and `<img data-ref="N">`
 * mark where reference N stands. The same body is filled in differently for each page that shows it.
 */

/** What a reference became. */
export interface FilledReference {
  /** `text` keeps the words and drops the link or image; `a` in place of an image is a link to it. */
  readonly tag: 'a' | 'img' | 'text';
  /** Values are plain text and escaped here; names are trusted. Those of the template stay unless named here. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Trusted HTML directly after the element, such as a language mark. */
  readonly suffix?: string;
}

const TAG = /<(a|img) data-ref="(\d+)"((?: [a-z-]+(?:="[^"]*")?)*)>|<\/a>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="[^"]*")?/g;

/** Fills every open reference of a body; `fill` is asked once for each, in order. */
export function fillTemplate(body: string, fill: (index: number) => FilledReference): string {
  const open: FilledReference[] = [];
  return body.replace(TAG, (tag, name: string | undefined, index: string, rest: string) => {
    if (name === undefined) return closeLink(open.pop(), tag);
    const filled = fill(Number(index));
    if (name === 'img') return image(filled, rest, open.length > 0);
    open.push(filled);
    return filled.tag === 'text' ? '<span class="unresolved">' : `<a${attributes(filled, rest)}>`;
  });
}

/** Escapes text for an attribute value or element content. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character) : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function closeLink(filled: FilledReference | undefined, tag: string): string {
  if (!filled) return tag;
  return (filled.tag === 'text' ? '</span>' : tag) + (filled.suffix ?? '');
}

function image(filled: FilledReference, rest: string, isInLink: boolean): string {
  if (filled.tag === 'img') return `<img${attributes(filled, rest)}>${filled.suffix ?? ''}`;
  const alt = (/ alt="([^"]*)"/.exec(rest)?.[1] ?? '').replace(/</g, '&lt;');
  if (filled.tag === 'text' || isInLink)
    return `<span class="unresolved">${alt}</span>${filled.suffix ?? ''}`;
  return `<a${attributes(filled, '')}>${alt || escapeHtml(filled.attributes['href'] ?? '')}</a>`;
}

/** New attributes first, then those of the template that they do not replace. */
function attributes(filled: FilledReference, rest: string): string {
  let text = '';
  for (const [name, value] of Object.entries(filled.attributes)) text += ` ${name}="${escapeHtml(value)}"`;
  const kept = rest.replace(ATTRIBUTE, (whole, name: string) => (name in filled.attributes ? '' : whole));
  return text + kept;
}
