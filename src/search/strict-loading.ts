/**
 * Makes the index's code say when it could not fetch a part of the index. As it comes, it answers with
 * what it has: without a connection, a word of the texts would be one that no text has.
 */
import { readFileSync } from 'node:fs';
import type { BundleFile } from '../io/write-bundle.ts';

const SCRIPT = /^pagefind(?:-worker)?\.js$/;
const LENIENT = '"load_index_chunk")).catch(()=>{})';
const STRICT = '"load_index_chunk"))';

/** The files, with scripts that reject a search when a part is missing. Throws when a script is not the one that is known. */
export function withStrictLoading(files: readonly BundleFile[]): readonly BundleFile[] {
  return files.map((file) => {
    const { path, source } = file;
    if (source === undefined || !SCRIPT.test(path)) return file;
    return { path, content: makeStrict(readFileSync(source, 'utf8'), path) };
  });
}

function makeStrict(script: string, path: string): string {
  const parts = script.split(LENIENT);
  if (parts.length !== 2)
    throw new Error(`${path} of this version of Pagefind does not load its index as expected`);
  return parts.join(STRICT);
}
