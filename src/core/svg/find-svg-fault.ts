/**
 * Tells drawings from programs: an SVG file that is opened by itself may run script with all the rights
 * of the site. Only what is known to be harmless passes, read as the XML that browsers read it as.
 */
import { ACTIVE_NAMESPACE, SVG_ELEMENTS, SVG_NAMESPACE } from './svg-names.ts';

/** Everything in XML that is no text. Doctypes with definitions of their own and style sheets do not match. */
const MARKUP =
  /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[(?:(?!\]\]>|<!\[CDATA\[)[\s\S])*\]\]>|<\?(?!xml-)[\w:.-]+\s[^<>]*\?>|<!DOCTYPE[^<>[]*>|<\/?([^\s/<>=!?]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const OTHER_ENCODING = /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;

const LOCAL_ADDRESS = /^(?:#|data:image\/(?:png|jpeg|gif|webp|avif);)/i;
const LINK_ADDRESS = /^(?:#|https?:\/\/|mailto:)/i;
const FOREIGN_STYLE =
  /@import|\\|url\(\s*["']?(?!\s*["']?(?:#|data:(?:image|font|application\/(?:x-)?font)))|(?:image-set|cross-fade)\(|\b(?:image|src)\(\s*["']/i;
/** XML takes any number of zeros in front; nobody writes them but to hide what follows. */
const LONG_REFERENCE = /&#x?[0-9a-f]{9}/i;

/** Why a file is more than a drawing, as a clause such as `it holds <script>`; `undefined` when it is one. */
export function findSvgFault(text: string): string | undefined {
  if (/[<\0]/.test(text.replace(MARKUP, '')) || OTHER_ENCODING.test(text) || LONG_REFERENCE.test(text))
    return 'it is no plain XML in UTF-8';
  for (const [, name, attributes] of text.matchAll(MARKUP)) {
    const fault = name === undefined ? undefined : elementFault(name, attributes ?? '');
    if (fault) return fault;
  }
  return styleFault(text.replace(MARKUP, cdataText));
}

/** Parts of a text that markup divides are one to a style sheet. */
function cdataText(markup: string): string {
  return markup.startsWith('<![CDATA[') ? markup.slice(9, -3) : '';
}

/** Elements with a prefix are data: no prefix but `svg` may stand for a namespace in which they do something. */
function elementFault(name: string, attributes: string): string | undefined {
  const local = name.replace(/^svg:/, '');
  if (!local.includes(':') && !SVG_ELEMENTS.has(local)) return `it holds <${name}>`;
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const fault = attributeFault(local, key, decode(double ?? single ?? ''));
    if (fault) return fault;
  }
  return undefined;
}

function attributeFault(element: string, key: string, value: string): string | undefined {
  if (key === 'xmlns' || key.startsWith('xmlns:')) return namespaceFault(key, value);
  const local = key.slice(key.indexOf(':') + 1).toLowerCase();
  if (local.startsWith('on')) return `it has the handler ${key}`;
  if (local === 'attributename')
    return /^[a-z-]+$/i.test(value) && !/^(?:on|href)/i.test(value)
      ? undefined
      : 'it animates addresses or handlers';
  if (local !== 'href' && local !== 'src') return styleFault(value);
  const isSafe = (element === 'a' ? LINK_ADDRESS : LOCAL_ADDRESS).test(value);
  return isSafe ? undefined : `it refers to “${value.slice(0, 60)}”`;
}

function namespaceFault(key: string, value: string): string | undefined {
  if (key === 'xmlns' || key === 'xmlns:svg') return value === SVG_NAMESPACE ? undefined : 'it is no SVG';
  return ACTIVE_NAMESPACE.test(value) ? `it gives ${value.slice(0, 60)} a prefix` : undefined;
}

function styleFault(text: string): string | undefined {
  return FOREIGN_STYLE.test(decode(text)) ? 'its style refers to other files' : undefined;
}

/** Text with character references as what they stand for. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  const plain = text.replace(/&#(?:x([0-9a-f]{1,8})|(\d{1,8}));/gi, (_, hex: string, decimal: string) =>
    fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
  return plain.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
}
