/**
 * Watches a folder for changes with what the system has for it. Where that watches single folders only,
 * as on Linux, each folder has a watcher of its own, so that thousands of files need few.
 */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Events of one save come in a burst. */
const SETTLE_MS = 15;

/**
 * Calls `onChange` with the paths of files that may have changed, relative to `folder` and with `/`. Temporary
 * files of editors are left out. The watchers do not keep the process alive.
 */
export function watchFolder(folder: string, onChange: (paths: readonly string[]) => void): void {
  const changed = new Set<string>();
  const watched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const note = (path: string) => {
    if (isTemporary(path)) return;
    changed.add(relative(folder, path).split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      onChange(paths);
    }, SETTLE_MS);
  };
  const open = (path: string, recursive: boolean) => {
    const watcher = watch(path, { recursive, persistent: false }, (_, name) => {
      const changedPath = name === null ? path : join(path, name);
      if (!recursive && isFolder(changedPath)) openAll(changedPath);
      note(changedPath);
    });
    closeWithFolder(watcher, () => watched.delete(path));
  };
  const openAll = (path: string) => {
    if (watched.has(path)) return;
    watched.add(path);
    open(path, false);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory() && !isTemporary(entry.name)) openAll(join(path, entry.name));
    }
  };
  if (process.platform === 'linux') openAll(folder);
  else open(folder, true);
}

/** A folder that is deleted ends its watcher, on some systems with an error. */
function closeWithFolder(watcher: FSWatcher, forget: () => void): void {
  watcher.on('error', () => watcher.close());
  watcher.on('close', forget);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Names of swap files, backups and files that are written before they take their place. */
function isTemporary(path: string): boolean {
  return /(?:^|[/\\])(?:[.#][^/\\]*|[^/\\]*~|4913|[^/\\]*\.(?:tmp|swp|part)(?:-[^/\\]*)?)$/.test(path);
}
