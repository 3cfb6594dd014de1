/** Both parsers read the same: the fast one is held to the reference. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ParsedTopic } from '../../../src/core/parse/parse-topic.ts';
import { parseFile } from '../parse-file.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
/** Prime, so that a sample takes no regular part of a folder. */
const EVERY = 97;

const FIXTURES: Readonly<Record<string, string>> = {
  headings: 'Setext\n===\n\nB\n---\n\n### <a name="c"></a>C `d` ###\n\n#nicht\n',
  emphasis: '*a*b **c **d** _e_f_ ***g*** ~~h~~ \\*i\\* **굵게**입니다 a\\\nb  \nc\n',
  links: '[a](b.md "c") [d](<e f.md>) [g](h(i).md) [j][k] [k] ![l](m.png)\n\n[k]: n.md \'o\'\n',
  junk: '[a](%E0%A4%A) [b](<c%zz.md#%>) [c](ü?ö=ä#ß) [d](\\(x\\))\n',
  autolinks: 'https://example.com/a_(b). www.example.com, <https://example.com> a@example.com\n',
  lists: '- a\n\n  b\n- c\n  1. d\n  2. e\n\n      code\n\n5) f\n\n- [ ] g\n- [x] h\n',
  tables: '| a | b |\n|:--|--:|\n| `c\\|d` | e |\n| f |\n\nText | kein\n',
  code: '```PowerShell foo\nGet-X <a> & "b"\n```\n\n    eingerückt\n\n~~~\n```\n~~~\n\n`` a ` b ``\n',
  alerts: '> [!NOTE]  \n> Text\n>\n> > [!TIP] innen\n>\n> - a\n\n> [!Caution]\n> <p>b</p>\n',
  quotes: '> a\nb\n> > c\n\n> d\n',
  html: '<div>\n\n*a*\n\n<table>\n<tr><td>b\n<A href="c.md">d</A>\n</table>\n</div>\n\ne <b>f</b> <fqdn> <!-- g -->\n',
  damage: '<p>a<p>b <strong>c\n\n![d] (e(1).png "f \\"g\\"")\n\n</div><li>h\n\n<a name="i">j</a>\n',
  footnotes: 'a[^1] b[^n]\n\n[^1]: Eins\n[^n]: Zwei\n\n    mehr\n',
  entities: '&amp; &lt;x&gt; &nbsp;&#x41; &unbekannt; "a" ... -- \u00a0b\u202f:\n',
  breaks: 'a\n***\nb\n\n- - -\n\n\tc\n',
};

describe('both parsers agree on', () => {
  test.each(Object.entries(FIXTURES))('%s', (_, body) => {
    const content = new TextEncoder().encode(`---\ntitle: a\nms:assetid: b\n---\n${body}`);
    expect(parseFile(content, 'de/x.md', 'satteri')).toEqual(parseFile(content, 'de/x.md', 'remark'));
    expect(parseFile(content).topic?.body).not.toBe('');
  });
});

test.skipIf(!existsSync(CORPUS))(
  'both parsers agree on a sample of real topics (skipped without ../shared/corpus)',
  { timeout: 120_000 },
  () => {
    const sample = globSync('*/*.md', { cwd: CORPUS })
      .sort()
      .filter((_, index) => index % EVERY === 0);
    expect(sample.length).toBeGreaterThan(0);
    for (const path of sample) {
      const bytes = readFileSync(join(CORPUS, path));
      const [fast, reference] = [parseFile(bytes, path, 'satteri'), parseFile(bytes, path, 'remark')];
      expect(withKnownPlaces(fast, reference), path).toEqual(withKnownPlaces(reference, reference));
    }
  },
);

/** A parsed topic without the places that the reference does not know: those of some bare addresses. */
function withKnownPlaces({ topic, diagnostics }: ParsedTopic, reference: ParsedTopic) {
  const isKnown = (index: number) => reference.topic?.references[index]?.place.line !== 1;
  const references = topic?.references.map(({ place, ...rest }, index) =>
    isKnown(index) ? { ...rest, place } : rest,
  );
  return { topic: topic && { ...topic, references }, diagnostics };
}
