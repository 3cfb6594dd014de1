/**
 * The line that nothing dangerous crosses: hast-util-sanitize with a schema of what topics may
 * contain. Attribute values are held to forms that later text processing of the HTML relies on.
 */
import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

const NUMBER = /^\d{1,5}%?$/;
const ID = /^[^\s<>"'`&]{1,200}$/u;

const SCHEMA: Schema = {
  tagNames: [
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd'],
    ...[
      'mark',
      'q',
      'rp',
      'rt',
      'ruby',
      's',
      'samp',
      'small',
      'span',
      'strong',
      'sub',
      'sup',
      'u',
      'var',
      'wbr',
    ],
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'div',
      'section',
      'blockquote',
      'pre',
      'hr',
      'details',
      'summary',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  attributes: {
    '*': [['id', ID], ['lang', /^[a-z0-9-]{1,35}$/i], ['dir', 'ltr', 'rtl', 'auto'], 'dataPos'],
    a: ['href', 'title', ['name', ID], 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'title', ['width', NUMBER], ['height', NUMBER]],
    code: [['className', /^language-[\w+#.-]+$/]],
    details: ['open'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: [
      ['className', 'task-list-item'],
      ['value', NUMBER],
    ],
    ol: [['start', NUMBER], ['type', '1', 'a', 'A', 'i', 'I'], 'reversed'],
    section: [['className', 'footnotes']],
    span: [['className', 'sxs-lookup'], 'dataTtuId'],
    td: cellAttributes(),
    th: [...cellAttributes(), ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    summary: ['details'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  clobber: [],
  strip: ['script', 'style', 'title', 'textarea'],
};

/** Drops everything that topics may not contain. */
export function rehypeSafe() {
  return (tree: Root): Root => {
    const safe = sanitize(tree, SCHEMA);
    return safe.type === 'root' ? safe : { type: 'root', children: [] };
  };
}

function cellAttributes(): NonNullable<Schema['attributes']>[string] {
  return [
    ['align', 'left', 'center', 'right'],
    ['colSpan', NUMBER],
    ['rowSpan', NUMBER],
  ];
}
