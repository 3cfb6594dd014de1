/** Texts that no person writes: refused or published within bounds of time, whatever they repeat. */
import { describe, expect, test } from 'vitest';
import { readRedirectionFile } from '../../src/core/addresses/redirection-file.ts';
import { buildSitePages } from '../../src/core/pages/build-site-pages.ts';
import { parseTopic } from '../../src/core/parse/parse-topic.ts';
import { DE } from '../unit/parse-file.ts';
import { catalogOf, topicText } from '../unit/virtual-content.ts';

const SIZE = 2 ** 20;
/** Of the processor, not of the clock: other work on the machine does not count. */
const MOST_CPU_MS = 5000;

const fill = (part: string, size = SIZE) => part.repeat(Math.ceil(size / part.length));
const each = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const BODIES: Readonly<Record<string, string>> = {
  'a line of 1 MB': fill('word '),
  'one letter': fill('a'),
  links: fill('[a](b.md) '),
  images: fill('![a](b.png) '),
  'split images': fill('![a] (b.png) '),
  'bare addresses': fill('https://a.b '),
  'HTML links': fill('<a href="b.md">x</a> '),
  'link definitions': each(40_000, (index) => `[a${index}]: b${index}\n`) + fill('[a1] ', SIZE / 2),
  'open brackets': fill('['),
  'open links': fill('[a]('),
  parentheses: `[a]${fill('(')}`,
  emphasis: fill('*a_ '),
  underscores: fill('_'),
  backticks: fill('`a``'),
  'character references': fill('&amp;'),
  backslashes: fill('\\'),
  tags: fill('<b>'),
  'open tags': fill('<a b'),
  'open attributes': fill('<a b="'),
  'a long attribute': `<a href="${fill('x')}">y</a>`,
  attributes: `<a ${fill('b=c ')}>`,
  comments: fill('<!--'),
  CDATA: fill('<![CDATA['),
  declarations: fill('<!a '),
  'unknown tags': fill('<fqdn> '),
  handlers: fill('<p onclick=x>y</p>'),
  'script links': fill('[a](javascript:x) '),
  'glued addresses': `<a href="${fill('http://')}">x</a>`,
  'control characters': `[a](${fill('\u0001')}javascript:x)`,
  rows: `|a|\n|-|\n${fill('|x|\n')}`,
  'wide tables': `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${fill('|x|\n', 20_000)}`,
  cells: `<table>${fill('<tr><td>x')}`,
  quotes: fill('> '),
  alerts: fill('> [!NOTE]\n'),
  items: fill('- a\n'),
  'nested lists': fill('- '),
  headings: fill('## a\n\n'),
  'headings with numbers': each(20_000, (index) => `## a-${index % 300}\n`),
  anchors: each(20_000, (index) => `<a name="x${index}"></a>`),
  footnotes: `${fill('[^1] ', SIZE / 2)}\n\n[^1]: x`,
  fences: fill('```\n'),
  'elements without end': fill('<div>\n\n'),
  'blank lines': fill('\n'),
  spaces: `${fill(' ')}x`,
  'combining marks': `a${fill('\u0301')}`,
  'a date line without end': `_**${fill('a:')}_`,
  translations: fill(
    '<span data-ttu-id="1">a<span class="sxs-lookup"><span data-stu-id="1">b</span></span></span> ',
  ),
  'a marker without end': `<!-- hexapla-ignore ${fill('a ')}`,
};

const FRONT: Readonly<Record<string, string>> = {
  'an alias bomb': `a: &a [x,x]\n${each(30, (index) => `a${index}: &a${index} [*a,*a]\n`)}`,
  brackets: `a: ${'['.repeat(20_000)}`,
  braces: `a: ${'{a: '.repeat(10_000)}`,
  keys: each(4000, (index) => `k${index}: v\n`),
  quotes: `title: '${"''".repeat(30_000)}'`,
  backslashes: `title: "${'\\'.repeat(60_000)}`,
  colons: 'a:'.repeat(30_000),
  'stray lines': `a: "x"\n  ${'b '.repeat(30_000)}`,
  'open quotes': `${"a: '".repeat(12_000)}\n  x`,
  'one key': 'a: x\n'.repeat(12_000),
  tags: `a: ${'!'.repeat(60_000)}`,
  'a long block': `title: |\n${'  x\n'.repeat(40_000)}`,
};

describe('a body of 1 MB of', () => {
  test.each(Object.entries(BODIES))('%s', (_, body) => {
    const used = cpuOf(() => expectAccounted(`---\ntitle: x\nms:assetid: a\n---\n\n# x\n\n${body}`));
    expect(used).toBeLessThan(MOST_CPU_MS);
  });
});

describe('front matter of', () => {
  test.each(Object.entries(FRONT))('%s', (_, front) => {
    expect(cpuOf(() => expectAccounted(`---\n${front}\n---\n\n# x\n`))).toBeLessThan(MOST_CPU_MS);
  });
});

test('a hundred thousand links in one topic are refused with their place', () => {
  const { topic, diagnostics } = parse(`# x\n\n${fill('[a](b.md) ')}`);
  expect(topic).toBeUndefined();
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toContain(
    'too-complex',
  );
});

test.each([
  ['aliases', `a: &a [x,x]\n${each(30, (index) => `a${index}: &a${index} [*a,*a]\n`)}`],
  ['brackets', '['.repeat(50_000)],
  ['items', '- items:\n'.repeat(20_000)],
  ['nested items', each(2000, (index) => `${' '.repeat(index)}- items:\n`)],
  ['entries', each(20_000, (index) => `- name: n${index}\n  href: a.md\n`)],
])('a TOC file of %s', (_, text) => {
  const used = cpuOf(() =>
    buildSitePages(catalogOf({ 'de/a.md': topicText('1', 'A'), 'de/toc.yml': text })).getToc(DE),
  );
  expect(used).toBeLessThan(MOST_CPU_MS);
});

test.each([
  ['headings', each(8_000, (index) => `## h${index}\n\n`)],
  ['headings with names', each(8_000, (index) => `## <a name="x${index}"></a>h\n\n`)],
  ['items', fill('- a\n', SIZE / 4)],
])('a topic and its twin of thousands of %s', (_, body) => {
  const files = { 'de/a.md': topicText('1', 'A', body), 'fr/a.md': topicText('1', 'A', body) };
  const used = cpuOf(() => {
    const pages = buildSitePages(catalogOf(files));
    for (const address of pages.topicAddresses()) pages.getTopic(address);
  });
  expect(used).toBeLessThan(MOST_CPU_MS);
});

test.each(['[', '{"a":', '{"redirections":[', '&a [*a,'])('a redirection file of %s', (part) => {
  expect(cpuOf(() => readRedirectionFile({ path: 'x.json', text: fill(part, 100_000) }))).toBeLessThan(
    MOST_CPU_MS,
  );
});

function parse(text: string) {
  return parseTopic({ locale: DE, path: 'de/x.md', bytes: new TextEncoder().encode(text) });
}

function expectAccounted(text: string): void {
  const { topic, diagnostics } = parse(text);
  expect(topic !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
