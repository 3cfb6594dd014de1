/** Pieces that mutations put into texts: what Markdown, HTML and YAML give a meaning, and what breaks it. */
import { HTML, MARKDOWN, TEXTS } from '../security/payloads.ts';

const names = (text: string) => text.trim().split(/\s+/);
const ELEMENTS = names(
  `a abbr aside b blockquote br code col colgroup caption dd del details dfn div dl dt em figcaption figure h1 h2
  h3 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s section small span strong sub summary sup table
  tbody td tfoot th thead tr u ul var wbr button center dialog font form label legend fieldset main nav
  optgroup option select slot summary template textarea title video svg math fqdn pool`,
);

/** Pieces of a body. */
export const BODY_TOKENS: readonly string[] = [
  ...ELEMENTS.flatMap((name) => [
    `<${name}>`,
    `</${name}>`,
    `<${name} id="x" class="y" title='z'>`,
    `\n<${name}>\n\n`,
    `\n\n</${name}>\n`,
  ]),
  ...names(
    '# ## ### ###### > >> - + * 1. 0) 999999999. ``` ~~~ ---- === *** ___ | |-| :-: [ ] ![ ]( ][ [^1] [^1]: \\ ` `` * ** *** _ __ ~ ~~ & &amp; &lt; &#0; &#x110000; &nosuch; < > <! <!-- --> --!> <? ?> <![CDATA[ ]]>',
  ),
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\u0000',
    '\ufeff',
    '\u0085',
    '\u000c',
    '\ud83d\ude00',
    'e\u0301',
    '\u202e',
    '\uffff',
  ],
  '\n\n| a | b |\n| - | - |\n| c | d |\n\n',
  '\n\n> [!NOTE]\n> x\n\n',
  '\n\n- a\n\n  - b\n\n        c\n\n',
  '\n\n```js\nx\n```\n\n',
  '\n\n[x]: y "z"\n\n',
  '![x] (images/y.png)',
  '[a](b "c")',
  '## <a name="in-this-section"></a>',
  '_**Changed:** 2014-11-04_',
  '<span data-ttu-id="1">a<span class="sxs-lookup"><span data-stu-id="1">b</span></span></span>',
  ...HTML,
  ...MARKDOWN,
];

/** Pieces of front matter. */
export const YAML_TOKENS: readonly string[] = [
  ...names(
    '--- ... : ? - | > & * ! % @ ` \' " { } [ ] , # ~ null true 0x1F 1e3 .inf << &a *a !!js/function !!binary |- >+ \'\' ""',
  ),
  ...['\n', '  ', '\t', ': ', ':\n  - ', '\u0000', '\\', '\ufeff', '\u0085'],
  'title: x\n',
  'ms:assetid: 14f6798a-28d6-4b3d-8734-942192e1bbf5\n',
  'slug: ../../x\n',
  'slug: toc\n',
  'title: "\\ud800 lone"\n',
  'TOCTitle: "a\\0b\\u001b[31m\\x85"\n',
  'ms.date: 99/99/9999\n',
  '__proto__: x\n',
  'constructor: { prototype: { x: y } }\n',
  'a: &a [x]\nb: *a\n',
  '? [complex, key]\n: x\n',
  ...TEXTS,
];

/** Pieces of `toc.yml`. */
export const TOC_TOKENS: readonly string[] = [
  ...YAML_TOKENS,
  '- name: x\n  href: y.md\n',
  '  items:\n  - name: z\n',
  'items: x\n',
  '- name: "\\udfff\\e[0m"\n  href: y.md\n',
  'href: ../../../etc/passwd\n',
  'href: "javascript:x"\n',
  '- 1\n',
];
