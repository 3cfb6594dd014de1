/**
 * The trees that builds of one output folder leave behind: the published one, and the one before it,
 * which the next build starts from, so that a build writes what has changed and nothing else. All of
 * it may be missing or deleted; then a build starts from links to the published files, or from nothing.
 */
import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isIntact, type TreeEntry, type TreeManifest } from '../output-tree.ts';
import { unfinished } from './unfinished.ts';

/** What a build needs of it. */
export interface OutputStore {
  /** Where the replaced tree may be put for the next build. */
  readonly spareDir: string;
  /** Fills `siteDir`, which does not exist; tells what is in it then. */
  start(siteDir: string): TreeManifest;
  /** Whether the output is, to the file, what was published under this signature. */
  isPublished(signature: string): boolean;
  /** Keeps what has been published; without a signature it is not known again. */
  end(published: TreeManifest, signature: string | undefined): void;
}

/** As written: paths with key, bytes and time. */
type Rows = readonly (readonly [path: string, key: string, bytes: number, mtimeMs: number])[];

/** What is known of a tree. */
interface State {
  readonly signature?: string | undefined;
  readonly files: Rows;
}

/** Writing a file anew costs about as much as linking five. */
const NEAR = 0.8;

/** Opens what is kept in `cacheDir` for the output at `outDir`, both absolute. */
export function openOutputStore(cacheDir: string, outDir: string): OutputStore {
  const name = createHash('sha1').update(outDir).digest('hex').slice(0, 12);
  const spareDir = join(cacheDir, `output-${name}`);
  const publishedFile = `${spareDir}-published.json`;
  const spareFile = `${spareDir}-spare.json`;
  const state = readState(publishedFile);
  return {
    spareDir,
    start: (siteDir) => {
      const [published, spare] = [toManifest(state.files), toManifest(readState(spareFile).files)];
      // A build that dies while it changes the tree must not leave it behind as one that is known.
      rmSync(spareFile, { force: true });
      const taken = isNear(spare, published) && takeSpare(spareDir, siteDir);
      rmSync(spareDir, { recursive: true, force: true });
      return taken ? spare : linkTree(published, outDir, siteDir);
    },
    isPublished: (signature) => state.signature === signature && holds(outDir, toManifest(state.files)),
    end: (published, signature) => {
      if (existsSync(spareDir) && existsSync(publishedFile)) renameSync(publishedFile, spareFile);
      writeState(publishedFile, { signature, files: toRows(published) });
    },
  };
}

/** Whether a folder holds these files and no others. */
function holds(folder: string, files: TreeManifest): boolean {
  return (
    countFiles(folder) === files.size &&
    [...files].every(([path, entry]) => isIntact(`${folder}/${path}`, entry))
  );
}

/** Counts what is no folder, however deep. Node's own recursion takes three times as long. */
function countFiles(folder: string): number {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return 0;
  }
  return entries.reduce(
    (sum, entry) => sum + (entry.isDirectory() ? countFiles(`${folder}/${entry.name}`) : 1),
    0,
  );
}

/** Whether the older tree has nearly all that is published; else starting from it writes everything anew. */
function isNear(spare: TreeManifest, published: TreeManifest): boolean {
  const same = [...published].filter(([path, { key }]) => spare.get(path)?.key === key).length;
  return same > 0 && same >= published.size * NEAR;
}

function takeSpare(spareDir: string, siteDir: string): boolean {
  try {
    renameSync(spareDir, siteDir);
    return true;
  } catch {
    return false;
  }
}

function linkTree(files: TreeManifest, from: string, to: string): TreeManifest {
  const linked = new Map<string, TreeEntry>();
  const folders = new Set<string>();
  try {
    for (const [path, entry] of files) {
      if (!isIntact(join(from, path), entry)) continue;
      const target = join(to, path);
      const parent = dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      linkSync(join(from, path), target);
      linked.set(path, entry);
    }
    return linked;
  } catch {
    // A system without hard links: everything is written anew.
    rmSync(to, { recursive: true, force: true });
    return new Map();
  }
}

function readState(file: string): State {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch {
    return { files: [] };
  }
}

function writeState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished(file), JSON.stringify(state));
  renameSync(unfinished(file), file);
}

function toRows(manifest: TreeManifest): Rows {
  return [...manifest].map(([path, { key, bytes, mtimeMs }]) => [path, key, bytes, mtimeMs]);
}

function toManifest(rows: Rows): TreeManifest {
  return new Map(rows.map(([path, key, bytes, mtimeMs]) => [path, { key, bytes, mtimeMs }]));
}
