import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files of a site by path, the report aside: it tells times. */
export function bytesBelow(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const entries = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length), readFileSync(path, 'base64')] as const;
  });
  return Object.fromEntries(entries.filter(([path]) => path !== '/build-report.json').sort());
}
