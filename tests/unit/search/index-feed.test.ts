import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NONE_BEFORE, openIndexFeed } from '../../../src/search/index-feed.ts';
import { openIndexer } from '../../../src/search/indexer.ts';
import type { TopicRecord } from '../../../src/search/topic-record.ts';

const record = (url: string, text: string): TopicRecord => ({
  url,
  content: `<html lang="de"><body><h1>${url}</h1><p>${text}</p></body></html>`,
});
const RECORDS = [record('/a/', 'Planung'), record('/b/', 'Server'), record('/c/', 'Anruf')];

/** Names carry digests of what the files hold. */
async function index(records: readonly TopicRecord[], expected: readonly TopicRecord[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-feed-'));
  const feed = openIndexFeed(NONE_BEFORE, expected);
  for (const one of records) await feed.add(one);
  await feed.finish(folder);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  rmSync(folder, { recursive: true });
  return { paths, entry };
}

test.each([
  ['all as expected', RECORDS],
  ['one text has changed', [record('/a/', 'Planung'), record('/b/', 'Ganz andere'), record('/c/', 'Anruf')]],
  ['a page is gone', [...RECORDS, record('/d/', 'Weg')]],
  ['a page is new', [record('/a/', 'Planung'), record('/c/', 'Anruf')]],
])('what was expected does not show in the index: %s', async (_, expected) => {
  expect(await index(RECORDS, expected)).toEqual(await index(RECORDS));
  expect(await index(RECORDS)).not.toEqual(await index(expected === RECORDS ? [] : expected));
});

test('an index that cannot be written says so, and ends', async () => {
  const feed = openIndexFeed(NONE_BEFORE);
  for (const one of RECORDS) await feed.add(one);
  await expect(feed.finish('/dev/null/index')).rejects.toThrow();
  await feed.close();
});

test('what waits when all is closed is rejected, also for those whose turn has not come', async () => {
  const first = openIndexFeed(NONE_BEFORE);
  const second = openIndexFeed(first);
  for (const feed of [first, second]) await feed.add(RECORDS[0] as TopicRecord);
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-feed-'));
  const finished = Promise.allSettled([first.finish(folder), second.finish(folder)]);
  await Promise.all([first.close(), second.close()]);
  expect((await finished).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await second.ended;
  rmSync(folder, { recursive: true });
});

test.each([
  ['all while they are few', 1_000, true],
  ['not all where they are many', 1_001, false],
])('documents go in before the index before has ended: %s', async (_, total, areFew) => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const feed = openIndexFeed({ fed: Promise.resolve(), ended });
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-feed-'));
  for (let at = 0; at < total; at += 1) await feed.add(record(`/${at}/`, 'Wort'));
  const finished = feed.finish(folder);
  const isFed = feed.fed.then(() => true);
  expect(await Promise.race([isFed, setTimeout(areFew ? 20_000 : 1_000, false)])).toBe(areFew);
  end();
  await finished;
  expect(readdirSync(join(folder, 'fragment'))).toHaveLength(total);
  rmSync(folder, { recursive: true });
});

test('an index that could not be written lets the next one begin', async () => {
  const first = openIndexFeed(NONE_BEFORE);
  await expect(first.finish('/dev/null/index')).rejects.toThrow();
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-feed-'));
  const second = openIndexFeed(first);
  await second.add(RECORDS[0] as TopicRecord);
  await second.finish(folder);
  expect(readdirSync(folder)).toContain('pagefind-entry.json');
  rmSync(folder, { recursive: true });
});

test.runIf(existsSync('/proc/self/stat'))('closing early leaves no process behind', async () => {
  const before = indexProcesses();
  const indexer = openIndexer();
  const orders = Array.from({ length: 200 }, (_, at) => indexer.add(record(`/${at}/`, 'Wort '.repeat(500))));
  const settled = Promise.allSettled(orders);
  await indexer.close();
  await settled;
  expect(indexProcesses()).toEqual(before);
});

/** IDs of this process's children that make an index. */
function indexProcesses(): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => {
    try {
      const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return name?.startsWith('pagefind') && Number(parent) === process.pid;
    } catch {
      return false;
    }
  });
}
