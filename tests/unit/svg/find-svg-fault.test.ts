import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSvgFault } from '../../../src/core/svg/find-svg-fault.ts';

const svg = (inner: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>\n`;

test.each([
  ['shapes and text', svg('<g id="a"><path d="M0 0"/><text x="1">A &amp; B &#8217;</text></g>')],
  [
    'gradients by reference',
    svg('<defs><linearGradient id="b"/></defs><rect fill="url(#b)"/><use href="#a"/>'),
  ],
  ['style', svg('<style><![CDATA[ .a > .b { fill: url("#b") } ]]></style><style>.c{fill:red}</style>')],
  ['words like those of styles', svg('<text>Image(s), src(1) &#x2014; a/b</text>')],
  ['links', svg('<a href="https://example.com/"><text>x</text></a>')],
  ['embedded pictures', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['animation', svg('<animate attributeName="opacity" values="0;1" dur="1s"/>')],
  [
    'what editors add',
    svg(
      '<rdf:RDF><cc:Work rdf:about=""/></rdf:RDF><svg:g/>',
      ' xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"',
    ),
  ],
  [
    'a doctype',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('').slice(39)}`,
  ],
  ['comments', svg('<!-- <script>x</script> -->')],
])('%s pass', (_, text) => {
  expect(findSvgFault(text)).toBeUndefined();
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script by prefix', svg('<x:script/>', ' xmlns:x="http://www.w3.org/2000/svg"')],
  ['a script by the usual prefix', svg('<svg:script/>', ' xmlns:svg="http://www.w3.org/2000/svg"')],
  ['an encoded namespace', svg('<x:script/>', ' xmlns:x="http://www.w3.org/2000/s&#118;g"')],
  ['a namespace behind zeros', svg('<x:script/>', ' xmlns:x="http://www.w3.org/1999/&#x0000000078;html"')],
  [
    'a namespace behind eight digits',
    svg('<x:script/>', ' xmlns:x="http://www.w3.org/1999/&#00000120;html"'),
  ],
  ['HTML by prefix', svg('<h:iframe src="x"/>', ' xmlns:h="http://www.w3.org/1999/xhtml"')],
  ['HTML by namespace', svg('<g xmlns="http://www.w3.org/1999/xhtml"/>')],
  ['a handler', svg('', ' onload="alert(1)"')],
  ['a handler in other case', svg('', '\nOnLoad = "alert(1)"')],
  ['foreign objects', svg('<foreignObject/>')],
  ['a script address', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
  ['an encoded script address', svg('<a xlink:href="java&#115;cript:x"/>')],
  ['a document as picture', svg('<image href="data:image/svg+xml,x"/>')],
  ['a picture of another site', svg('<image href="https://evil.example/x.png"/>')],
  ['use of another file', svg('<use href="x.svg#a"/>')],
  ['an animated address', svg('<a><set attributeName="href" to="javascript:x"/></a>')],
  ['an animated address by prefix', svg('<a><animate attributeName="xlink:href" to="javascript:x"/></a>')],
  ['an import', svg('<style>@import url(https://evil.example/x.css);</style>')],
  ['an encoded import', svg('<style>&#64;import "x"</style>')],
  ['an import behind zeros', svg('<style>@&#0000000000105;mport "https://evil.example/x.css";</style>')],
  ['a divided import', svg('<style>@im<![CDATA[port "https://evil.example/x.css";]]></style>')],
  ['a divided address', svg('<style>a{fill:u<![CDATA[rl(https://evil.example/x)]]>}</style>')],
  ['a divided import around a comment', svg('<style>@im<!-- -->port "https://evil.example/x.css";</style>')],
  ['a set of pictures', svg('<style>svg{background:image-set("https://evil.example/x.png" 1x)}</style>')],
  ['a set of pictures in an attribute', svg(`<g style='background:image-set("//evil.example/x" 1x)'/>`)],
  ['a picture by function', svg('<style>svg{background:image("https://evil.example/x.png")}</style>')],
  ['a style from elsewhere', svg('<rect style="fill: url(https://evil.example/x.svg#a)"/>')],
  ['a style sheet', `<?xml-stylesheet href="x.css"?>${svg('')}`],
  [
    'entities',
    '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
  ],
  ['another encoding', '<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['what XML does not allow', svg('<text a=b>')],
])('%s does not', (_, text) => {
  expect(findSvgFault(text)).toEqual(expect.any(String));
});

test('the sample content passes', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svg'),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect([file, findSvgFault(readFileSync(`content/${file}`, 'utf8'))]).toEqual([file, undefined]);
});

test.each(['<![CDATA[', '<!--', '<a ', '<a b="', '<a b = ', '<?x ', '<!DOCTYPE', '&#'])(
  'a megabyte of %s takes no time',
  (part) => {
    const began = performance.now();
    findSvgFault(part.repeat(2 ** 20 / part.length));
    findSvgFault(svg(part + ' '.repeat(2 ** 20)));
    expect(performance.now() - began).toBeLessThan(1000);
  },
);
