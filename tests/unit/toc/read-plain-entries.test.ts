import { expect, test } from 'vitest';
import { readPlainEntries } from '../../../src/core/toc/read-plain-entries.ts';
import { parseTocFile } from '../../../src/core/toc/read-toc-file.ts';
import { locale } from '../virtual-content.ts';

test('reads entries with their lines, from a list or from `items` of a mapping', () => {
  const list = '- name: A\n  href: a.md\n  items:\n  - name: " "\n    topicHref: b.md\n';
  const entries = [
    {
      name: 'A',
      href: 'a.md',
      topicHref: undefined,
      line: 1,
      children: [{ name: undefined, href: undefined, topicHref: 'b.md', line: 4, children: [] }],
    },
  ];
  expect(readPlainEntries(list, 8)).toEqual(entries);
  const moved = entries.map((one) => ({
    ...one,
    line: 2,
    children: one.children.map((child) => ({ ...child, line: 5 })),
  }));
  expect(readPlainEntries(`items:\n${list}`, 8)).toEqual(moved);
});

test.each([
  ['text among the entries', '- name: A\n- B'],
  ['a name that is a list', '- name: [A]'],
  ['items that are text', '- name: A\n  items: B'],
  ['a text in place of a list', 'A'],
  ['lists too deep', '- items:\n  - items:\n    - name: A'],
])('leaves %s to what can point at it', (_, text) => {
  expect(readPlainEntries(text, 2)).toBeUndefined();
});

test.each(['', '# \u0007\n'])('names hold no control characters, whatever escapes say', (comment) => {
  const file = {
    locale: locale('de'),
    path: 'de/toc.yml',
    text: `${comment}- name: "\\udfff\\e[0m x"\n  href: y.md\n`,
  };
  expect(parseTocFile(file).entries).toMatchObject([{ name: '\ufffd [0m x', href: 'y.md' }]);
});
