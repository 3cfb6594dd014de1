/**
 * What made a cached value: this program with all it depends on. Anything that could make another value
 * of the same content changes the version, and with it everything cached is made anew.
 */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = join(SOURCES, '..', 'package.json');
const PUBLIC = join(SOURCES, '..', 'public');

/** Digest of the sources, the versions of all packages, and the runtime with its knowledge of languages. */
export function readCodeVersion(): string {
  const hash = createHash('sha256');
  const { node, icu = '', unicode = '' } = process.versions;
  hash.update([node, icu, unicode, process.arch].join(' '));
  addFolder(hash, SOURCES);
  addFolder(hash, PUBLIC);
  for (const file of [PACKAGE, ...packageFiles(), ...lockfiles()]) addFile(hash, file);
  return hash.digest('hex').slice(0, 32);
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash.update(`\n${file.slice(folder.length)}\n`);
    addFile(hash, file);
  }
}

function addFile(hash: Hash, file: string): void {
  try {
    hash.update(readFileSync(file));
  } catch {
    hash.update('absent');
  }
}

function packageFiles(): readonly string[] {
  const { dependencies = {} }: { dependencies?: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(PACKAGE, 'utf8'),
  );
  return Object.keys(dependencies)
    .sort()
    .flatMap((name) => findPackageJSON(name, import.meta.url) ?? []);
}

/** npm's own list of everything installed, wherever the packages are. */
function lockfiles(): readonly string[] {
  const astro = findPackageJSON('astro', import.meta.url);
  return astro === undefined ? [] : [join(dirname(dirname(astro)), '.package-lock.json')];
}
