import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../src/core/text/plain-yaml.ts';

const PLAIN = [
  'title: Kapazität\nTOCTitle: Kapazität',
  "title: 'it''s a title: with colon'\nms:assetid: 2b1f7a86-d1a7-4d38-ac0f-74fcf9d2e6a1",
  'title: "quoted \\"words\\" and \\u00e9"\nms.date: 2014-01-02',
  'title: two words,\n  on two lines\nnumber: 0x10\nyes: no # a comment',
  'text: |\n  kept\n    lines\nfolded: >-\n  one\n  paragraph',
  '- name: 한국어\n  href: a.md\n  items:\n  - name: b\n    href: b.md',
  'items: [a, "b, c", {d: e}]',
  '\n\nafter: empty lines\n',
];

test.each(PLAIN)('reads what the full parser reads: %j', (text) => {
  expect(readPlainYaml(text)?.value).toEqual(parseDocument(text, { schema: 'failsafe' }).toJS());
});

test.each([
  ['an alias', 'a: &x b\nc: *x'],
  ['a tag', 'a: !!int 3'],
  ['a name of every object', '__proto__: a'],
  ['a value that is empty', 'a:\nb: c'],
  ['one key twice', 'a: b\na: c'],
  ['a quote that does not end', 'a: "b'],
  ['a tab', 'a:\tb'],
  ['two documents', 'a: b\n---\nc: d'],
  ['nesting without end', '['.repeat(20_000)],
])('leaves %s to the full parser', (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

test('a mapping is on the line of its first key, wherever its list begins', () => {
  const yaml = readPlainYaml('# note\n- name: a\n  items:\n    - # comment\n      name: b\n- name: c');
  if (!yaml) throw new Error('not read');
  const [first, second] = yaml.value as [{ items: [object] }, object];
  expect([first, first.items[0], second].map((one) => yaml.lineOf(one))).toEqual([2, 5, 6]);
});
