import { describe, expect, it } from 'vitest';
import { reportToc, type TocReportNode } from '../../../src/core/toc/report-toc.ts';
import { catalogOf, findings, locale, pagesOf, topicText, type VirtualFiles } from '../virtual-content.ts';

/** The TOC as indented labels. */
function tocText(files: VirtualFiles, tag: string, derived = false): string {
  const render = (nodes: readonly TocReportNode[], indent: string): string =>
    nodes.map((node) => `${indent}${node.label}\n${render(node.children, `${indent}  `)}`).join('');
  return render(reportToc(catalogOf(files), locale(tag), { derived }), '');
}

const TOPICS = {
  'de/a.md': topicText('a', 'Anfang', '## Inhalt\n\n- [B](b.md)\n- [C](c.md)'),
  'de/b.md': topicText('b', 'Bau'),
  'de/c.md': topicText('c', 'Chat'),
  'ko/a.md': topicText('a', '시작'),
  'ko/b.md': topicText('b', '건설'),
};

describe('the TOC of a locale', () => {
  it('comes from its TOC file, with the names of that file', () => {
    const toc =
      '- name: Start\n  href: ../a.md\n  items:\n    - name: Zweitens\n      href: ../c.md\n    - name: Erstens\n      href: ../b.md\n';
    expect(tocText({ ...TOPICS, 'de/toc/toc.yml': toc }, 'de')).toBe('Start\n  Zweitens\n  Erstens\n');
  });

  it('has the tree of another locale where it has no file of its own, with its own labels and fallbacks', () => {
    const toc =
      '- name: Start\n  href: a.md\n  items:\n    - name: Zweitens\n      href: c.md\n    - name: Erstens\n      href: b.md\n';
    expect(tocText({ ...TOPICS, 'de/toc.yml': toc }, 'ko')).toBe('시작\n  Chat\n  건설\n');
  });

  it('is derived from links where there is no file at all', () => {
    expect(tocText(TOPICS, 'de')).toBe('Anfang\n  Bau\n  Chat\n');
    expect(tocText(TOPICS, 'ko')).toBe('시작\n  건설\n  Chat\n');
  });

  it('can be derived although there is a file', () => {
    const toc = '- name: Nur das\n  href: c.md\n';
    expect(tocText({ ...TOPICS, 'de/toc.yml': toc }, 'de', true)).toBe('Anfang\n  Bau\n  Chat\n');
  });

  it('keeps groups without a topic', () => {
    const toc = '- name: Gruppe\n  items:\n    - name: Bau\n      href: b.md\n';
    expect(tocText({ ...TOPICS, 'de/toc.yml': toc }, 'de')).toContain('Gruppe\n  Bau\n');
  });

  it('reports entries without a file and topics without an entry, and keeps the topics reachable', () => {
    const toc = '- name: Anfang\n  href: a.md\n- name: Fort\n  href: weg.md\n';
    const files = { ...TOPICS, 'de/toc.yml': toc };
    expect(findings(catalogOf(files))).toEqual([
      'de/b.md:1 topic-not-in-toc',
      'de/c.md:1 topic-not-in-toc',
      'de/toc.yml:3 toc-entry-without-file',
    ]);
    expect(tocText(files, 'de')).toBe('Anfang\n  Bau\n  Chat\n');
  });

  it('keeps entries that lead to other sites', () => {
    const toc = '- name: Anfang\n  href: a.md\n- name: Anderswo\n  href: https://example.com/x\n';
    const page = pagesOf({ ...TOPICS, 'de/toc.yml': toc }).getToc(locale('de'));
    expect(page.entries.map(({ text, url }) => [text, url])).toContainEqual([
      'Anderswo',
      'https://example.com/x',
    ]);
  });

  it('survives a file that cannot be read, with a finding at the line', () => {
    const files = { ...TOPICS, 'de/toc.yml': '- name: [Anfang\n  href: a.md\n' };
    expect(findings(catalogOf(files))[0]).toMatch(/^de\/toc\.yml:\d malformed-toc$/);
    expect(tocText(files, 'de')).toBe('Anfang\n  Bau\n  Chat\n');
  });

  it('leaves out an entry below its own topic, says so, and keeps what is below it', () => {
    const toc =
      '- name: A\n  href: a.md\n  items:\n    - name: B\n      href: b.md\n      items:\n        - name: A\n          href: a.md\n          items:\n            - name: C\n              href: c.md\n';
    const files = { ...TOPICS, 'de/toc.yml': toc };
    expect(tocText(files, 'de')).toBe('A\n  B\n    C\n');
    const { diagnostics } = catalogOf(files);
    expect(diagnostics).toMatchObject([{ ruleId: 'toc-cycle', file: 'de/toc.yml', line: 7, column: 11 }]);
  });

  it('may name a topic in several places', () => {
    const toc =
      '- name: B\n  href: b.md\n- name: A\n  href: a.md\n  items:\n  - href: b.md\n  - href: c.md\n';
    const files = { ...TOPICS, 'de/toc.yml': toc };
    expect(tocText(files, 'de')).toBe('B\nA\n  Bau\n  Chat\n');
    expect(findings(catalogOf(files))).toEqual([]);
  });

  it('comes from the file nearest to the locale folder; what that does not include is reported', () => {
    const files = {
      ...TOPICS,
      'de/part/toc.yml': '- name: Teil\n  href: ../a.md\n',
      'de/toc.yml': '- href: c.md\n- href: b.md\n- href: a.md\n',
    };
    expect(tocText(files, 'de')).toBe('Chat\nBau\nAnfang\n');
    expect(findings(catalogOf(files))).toEqual(['de/part/toc.yml:1 unused-toc']);
  });

  it('has the entries of included files below the entry that names them, each file once', () => {
    const files = {
      ...TOPICS,
      'de/part/toc.yml': '- href: ../b.md\n- href: ../c.md\n- name: Wieder\n  href: ../toc.yml\n',
      'de/toc.yml': '- name: Teil\n  href: part/toc.yml\n  topicHref: a.md\n',
    };
    expect(tocText(files, 'de')).toBe('Teil\n  Bau\n  Chat\n  Wieder\n');
    expect(findings(catalogOf(files))).toEqual(['de/part/toc.yml:3 toc-cycle']);
  });

  it.each(['', 'name: x\n', '# nothing yet\n', '[]\n', 'items:\n'])(
    'reports %j, which has no entries',
    (toc) => {
      const files = { ...TOPICS, 'de/toc.yml': toc };
      expect(findings(catalogOf(files))).toEqual(['de/toc.yml:1 malformed-toc']);
      expect(tocText(files, 'de')).toBe('Anfang\n  Bau\n  Chat\n');
    },
  );

  it('refuses aliases that would grow without bound', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nitems: [*b, *b]\n';
    expect(findings(catalogOf({ ...TOPICS, 'de/toc.yml': bomb })).join()).toContain('malformed-toc');
  });
});
