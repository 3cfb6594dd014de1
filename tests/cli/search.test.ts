import { expect, test } from 'vitest';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

const FILES = {
  'content/de/a.md': topic('Planung für Server', 'asset-a', 'Speicher und Kerne.'),
  'content/de/b.md': topic('Zertifikate', 'asset-b', 'Ein Server braucht sie.'),
  'content/ko/a-ko.md': topic('서버 계획', 'asset-a', '메모리'),
  'queries.jsonl': [
    '{ "query": "Server" }',
    '',
    '{ "query": "계획", "locale": "KO" }',
    '{ "query": "xqzzk" }',
  ].join('\n'),
};

async function search(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = createFolder({ ...FILES, ...files });
  return runCli(folder, 'search', ...args);
}

test('prints the best hit first, each with the address in the reader’s language', async () => {
  const { code, stdout } = await search({}, 'Planung Server', '--locale', 'de');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}1 {2}Planung für Server\n {5}de\/a\n {2}2 {2}Zertifikate\n {5}de\/b\n$/);
  const other = await search({}, 'Zertifikate', '--locale', 'ko');
  expect(other.stdout).toBe('  1  Zertifikate\n     ko/b\n');
});

test('answers a file of queries in order, a JSON line each', async () => {
  const { code, stdout } = await search({}, '--queries', 'queries.jsonl', '--locale', 'de', '--limit', '1');
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ query, hits }) => [query, hits.length])).toEqual([
    ['Server', 1],
    ['계획', 1],
    ['xqzzk', 0],
  ]);
  expect(answers[1].hits[0]).toEqual({
    rank: 1,
    assetId: 'asset-a',
    locale: 'ko',
    slug: 'a-ko',
    title: '서버 계획',
    foundIn: 'ko',
    score: expect.any(Number),
  });
});

test.each([
  ['{ "query": "x", "locale": 5 }', 'queries.jsonl:2 is not of the form'],
  ['{ "query": 5 }', 'queries.jsonl:2 is not of the form'],
  ['null', 'queries.jsonl:2 is not of the form'],
  ['{ "query": "x", "in": "some" }', 'queries.jsonl:2 is not of the form'],
  ['{ "query": ', 'queries.jsonl:2 is no JSON.'],
  ['{ "query": "x", "locale": "nl" }', 'queries.jsonl:2: `nl` is no locale of this site; it has de, ko.'],
])('refuses the line %s by its number, before it answers anything', async (line, message) => {
  const { code, stdout, stderr } = await search(
    { 'queries.jsonl': `{ "query": "Server" }\n${line}` },
    '--queries',
    'queries.jsonl',
  );
  expect(stderr).toContain(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test.each([
  [['x', '--site', 'dist', '--content', 'content'], 'Give either `--site DIR` or `--content DIR`'],
  [['x', '--locale', 'nl'], '`nl` is no locale of this site; it has de, ko.'],
  [['x', '--queries', 'queries.jsonl'], 'Give words to search for, or a file of them'],
  [['--queries', 'missing.jsonl'], '`--queries missing.jsonl` cannot be read.'],
  [['x', '--limit', '0'], '`--limit 0` is no number of hits.'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await search({}, ...args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
