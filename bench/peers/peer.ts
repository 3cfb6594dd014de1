/** Another site generator that can build the same topics, and what peers have in common. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A generator, with a plain layout. It finds `places.ts`'s places in `data/places.json` when it builds. */
export interface Peer {
  readonly name: string;
  /** Sets it up in an empty folder for a folder of locales, both absolute. */
  prepare(folder: string, content: string): void;
  /** What it keeps from one build for the next, relative to its folder. */
  readonly kept: readonly string[];
  /** Commands to run there one after the other, by name; together they make `out` with pages and search. */
  commands(folder: string): readonly (readonly [string, readonly string[]])[];
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Pagefind's command line for a finished site, as its makers ship it. */
export function pagefindFor(site: string): readonly [string, readonly string[]] {
  const script = join(ROOT, 'node_modules/pagefind/lib/runner/bin.cjs');
  return ['Pagefind', [process.execPath, script, '--site', site]];
}

/** Installs packages, each with its version. */
export function installInto(folder: string, packages: Readonly<Record<string, string>>): void {
  const manifest = { private: true, type: 'module', dependencies: packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--silent'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Copies a peer's own files, which lie beside its module. */
export function copySetup(peer: string, folder: string): void {
  cpSync(join(import.meta.dirname, peer), folder, { recursive: true });
}

/** Copies all topics, without images: what peers do with them differs too much. */
export function copyTopics(content: string, target: string, change = (text: string) => text): void {
  for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), change(readFileSync(join(content, path), 'utf8')));
  }
}
