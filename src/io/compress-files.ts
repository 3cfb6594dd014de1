/**
 * Puts compressed copies beside the texts of a finished site, for hosts that send such files as they
 * stand. The same texts give the same bytes.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OnProgress } from './parse-files.ts';

const TEXT = /\.(?:css|html|js|json|md|mjs|svg|txt|xml)$/;
/** Smaller files do not fit into fewer packets when compressed. */
const LEAST_BYTES = 1024;
/** Brotli's highest levels take twenty times as long for a few percent. */
const BROTLI_LEVEL = 9;
const AT_ONCE = 4;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes `x.br` and `x.gz` beside each text `x` below a folder where they are smaller. */
export async function compressFiles(folder: string, onProgress?: OnProgress): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  const queue = texts.map(({ parentPath, name }) => join(parentPath, name)).values();
  let done = 0;
  const work = async () => {
    for (const path of queue) {
      await compressFile(path);
      onProgress?.(++done, texts.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < LEAST_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const [brotli, zipped] = await Promise.all([toBrotli(text, { params }), toGzip(text, { level: 9 })]);
  if (brotli.length < text.length) await writeFile(`${path}.br`, brotli);
  if (zipped.length < text.length) await writeFile(`${path}.gz`, zipped);
}
