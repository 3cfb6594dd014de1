import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileWriter, openFileWriter, type Written } from '../../src/io/workers/file-writer.ts';

let folder = '';
let writer: FileWriter;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-writer-'));
  writer = openFileWriter();
});
afterEach(async () => {
  await writer.close();
  rmSync(folder, { recursive: true, force: true });
});

test('text, bytes and copies stand when all is empty, in folders that were not there', async () => {
  const written: Written[] = [];
  const source = join(folder, 'source');
  writeFileSync(source, 'copied');
  const orders = [{ content: 'é' }, { content: new Uint8Array([0, 255]) }, { source }];
  for (const [at, order] of orders.entries())
    writer.put({ target: join(folder, 'a/b', `${at}`), replace: false, ...order }, (one) =>
      written.push(one),
    );
  await writer.empty();
  const read = orders.map((_, at) => readFileSync(join(folder, 'a/b', `${at}`)).toString('latin1'));
  expect(read).toEqual(['Ã©', '\0ÿ', 'copied']);
  expect(written.map(({ bytes }) => bytes)).toEqual([2, 2, 6]);
});

test('bytes change hands, those within larger memory are copied', async () => {
  const own = new TextEncoder().encode('own');
  const shared = new Uint8Array(new TextEncoder().encode('-shared-').buffer, 1, 6);
  for (const content of [own, shared])
    writer.put({ target: join(folder, `${content.length}`), content, replace: false }, () => {});
  await writer.empty();
  expect([own.length, shared.length]).toEqual([0, 6]);
  expect(['3', '6'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['own', 'shared']);
});

test('a file that shares its bytes with another is replaced, not written into', async () => {
  const [target, other] = [join(folder, 'target'), join(folder, 'other')];
  writeFileSync(target, 'old');
  linkSync(target, other);
  writer.put({ target, content: 'new', replace: true }, () => {});
  await writer.empty();
  expect([readFileSync(target, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['new', 'old']);
});

test('the first failure is thrown to whoever waits, and to everybody after', async () => {
  writeFileSync(join(folder, 'file'), '');
  writer.put({ target: join(folder, 'file/below'), content: '', replace: false }, () => {});
  writer.put({ target: join(folder, 'after'), content: '', replace: false }, () => {});
  await expect(writer.empty()).rejects.toThrow(/EEXIST|ENOTDIR/);
  await expect(writer.ready()).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(existsSync(join(folder, 'after'))).toBe(true);
});
