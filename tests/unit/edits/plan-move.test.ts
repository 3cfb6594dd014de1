import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits.ts';
import { planMove } from '../../../src/core/edits/plan-move.ts';
import type { TopicMove } from '../../../src/core/edits/topic-move.ts';
import { catalogOf, locale, topicText, type VirtualFiles } from '../virtual-content.ts';

describe('renaming a topic', () => {
  test('follows in every link, however it is written', () => {
    const links = [
      'See [a](old.md), [b](old.md#part "Title"), [c](<old.md>) and [d](./old).',
      '<a href="old.md?x=1">e</a>',
      '`[code](old.md)`',
      '',
      '[f][ref]',
      '',
      '[ref]: old.md',
    ].join('\n');
    const after = run({ 'de/old.md': topicText('a', 'Alt'), 'de/other.md': topicText('b', 'B', links) }, [
      'de/old.md',
      'de/new name.md',
    ]);
    expect(bodyOf(after['de/other.md'])).toBe(
      [
        'See [a](new%20name.md), [b](new%20name.md#part "Title"), [c](<new%20name.md>) and [d](./new%20name).',
        '<a href="new%20name.md?x=1">e</a>',
        '`[code](old.md)`',
        '',
        '[f][ref]',
        '',
        '[ref]: new%20name.md',
      ].join('\n'),
    );
  });

  test('leaves links that mean the twin of the same name', () => {
    const after = run(
      {
        'de/old.md': topicText('a', 'Alt'),
        'ko/old.md': topicText('a', '옛'),
        'ko/other.md': topicText('b', 'B', '[a](old.md)'),
      },
      ['de/old.md', 'de/new.md'],
    );
    expect(Object.keys(after)).toEqual(['de/old.md']);
  });

  test('follows in links of locales that have the topic from elsewhere only', () => {
    const files = { 'de/old.md': topicText('a', 'Alt'), 'ko/other.md': topicText('b', 'B', '[a](old.md)') };
    const after = run(files, ['de/old.md', 'de/new.md']);
    expect(bodyOf(after['ko/other.md'])).toBe('[a](new.md)');
  });

  test('redirects from the old address, and no longer from the new one', () => {
    const files = {
      'de/old.md': topicText('a', 'Alt', 'Text.', 'aliases:\n  - first\n  - new\nms.date: 01/02/2014\n'),
    };
    const after = run(files, ['de/old.md', 'de/new.md']);
    expect(after['de/old.md']).toContain('aliases:\n  - first\n  - old\nms.date: 01/02/2014\n---\n');
  });

  test('needs no redirect where the address is set by hand', () => {
    const files = { 'de/old.md': topicText('a', 'Alt', 'Text.', 'slug: kept\n') };
    expect(run(files, ['de/old.md', 'de/new.md'])).toEqual({});
  });

  test('follows in TOC files', () => {
    const files = {
      'de/old.md': topicText('a', 'Alt'),
      'de/toc/toc.yml': '- name: A\n  href: ../old.md # here\n',
    };
    expect(run(files, ['de/old.md', 'de/new.md'])['de/toc/toc.yml']).toBe(
      '- name: A\n  href: ../new.md # here\n',
    );
  });
});

describe('moving a topic', () => {
  test('keeps links and images in it and to it', () => {
    const after = run(
      {
        'de/a.md': topicText('a', 'A', '[b](b.md) ![i](images/i.png) [away](https://example.com/x.md)'),
        'de/b.md': topicText('b', 'B', '[a](a.md#part)'),
        'de/images/i.png': '',
      },
      ['de/a.md', 'de/guide/a.md'],
    );
    expect(bodyOf(after['de/a.md'])).toBe(
      '[b](../b.md) ![i](../images/i.png) [away](https://example.com/x.md)',
    );
    expect(bodyOf(after['de/b.md'])).toBe('[a](guide/a.md#part)');
  });

  test('keeps links between topics that move together', () => {
    const files = { 'de/a.md': topicText('a', 'A', '[b](b.md)'), 'de/b.md': topicText('b', 'B') };
    const after = run(files, ['de/a.md', 'de/guide/a.md'], ['de/b.md', 'de/guide/b.md']);
    expect(bodyOf(after['de/a.md'])).toBe('[b](b.md)');
  });
});

describe('images that move', () => {
  const files = {
    'de/a.md': topicText('a', 'A', '![P](images/p.png) ![Q](images/q.png)'),
    'ko/a.md': topicText('a', '가', '![P](images/p.png)'),
    'de/images/p.png': '',
    'de/images/q.png': '',
  };

  test('are followed in every language that shows them', () => {
    const after = run(files, ['de/images/p.png', 'de/media/new p.png']);
    expect(bodyOf(after['de/a.md'])).toBe('![P](media/new%20p.png) ![Q](images/q.png)');
    expect(bodyOf(after['ko/a.md'])).toBe('![P](media/new%20p.png)');
  });

  test('together with the topic keep their links', () => {
    const after = run(files, ['de/a.md', 'de/guide/a.md'], ['de/images/p.png', 'de/guide/images/p.png']);
    expect(bodyOf(after['de/a.md'])).toBe('![P](images/p.png) ![Q](../images/q.png)');
  });
});

describe('refuses', () => {
  const files = { 'de/a.md': topicText('a', 'A'), 'de/b.md': topicText('b', 'B') };
  test.each([
    ['de/b.md', '`de/b.md` exists already.'],
    ['ko/a.md', '`ko/a.md` is not in the folder `de`, so the topic would change its language.'],
    ['de/a.txt', '`de/a.txt` does not end in `.md`, so it would be no topic.'],
    ['de/a.md', '`de/a.md` has this name and place already.'],
    ['de/B!.md', '`de/b.md` already has the address `b` that `de/B!.md` would get.'],
    ['de/../ko/a.md', '`de/../ko/a.md` does not say plainly where the topic is to be.'],
    ['de//a.md', '`de//a.md` does not say plainly where the topic is to be.'],
    ['de/.md', '`.md` is no name for a topic. A name has letters or digits, such as `planning.md`.'],
  ])('%s', (to, problem) => {
    expect(plan(files, [['de/a.md', to]]).problem).toBe(problem);
  });
});

type Move = readonly [from: string, to: string];

function plan(files: VirtualFiles, moves: readonly Move[]) {
  const catalog = catalogOf(files);
  const topicMoves = moves.flatMap(([from, to]): TopicMove[] => {
    const topic = catalog.library.byPath.get(from);
    return topic ? [{ topic, to }] : [];
  });
  const mediaMoves = new Map(moves.filter(([from]) => !from.endsWith('.md')));
  const tocFiles = Object.entries(files)
    .filter(([path]) => path.endsWith('toc.yml'))
    .map(([path, text]) => ({ path, text, locale: locale('de') }));
  return planMove(catalog, topicMoves, { textOf: ({ path }) => files[path] ?? '', tocFiles, mediaMoves });
}

/** Texts of the edited files by their path before the move. */
function run(files: VirtualFiles, ...moves: readonly Move[]): Readonly<Record<string, string>> {
  const { changes = [] } = plan(files, moves);
  return Object.fromEntries(
    changes.flatMap((change) =>
      change.type === 'edit' ? [[change.path, applyEdits(files[change.path] ?? '', change.edits)]] : [],
    ),
  );
}

function bodyOf(text: string | undefined): string | undefined {
  return text
    ?.split('\n')
    .slice(text.split('\n').findIndex((line) => line.startsWith('# ')) + 2)
    .join('\n')
    .trimEnd();
}
