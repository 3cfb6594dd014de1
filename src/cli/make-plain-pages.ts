/** Makes the pages that show more than one topic: homes, TOCs, search, status. Those that show what they showed stay. */
import { join } from 'node:path';
import type { Question, RecordedPages } from '../core/keys/recorded-pages.ts';
import { readKeptJson, writeKeptJson } from '../io/cache/kept-json.ts';
import type { OutputTree } from '../io/output-tree.ts';
import type { PagePath, Renderer } from '../site/render/open-renderer.ts';

/** What such pages are made with. */
export interface PlainOrder {
  readonly paths: readonly PagePath[];
  readonly renderer: Renderer;
  readonly recorded: RecordedPages;
  readonly tree: OutputTree;
  /** Absolute. */
  readonly cacheDir: string;
  /** Of the templates. */
  readonly version: string;
}

type Asked = Readonly<Record<string, readonly Question[]>>;

/** Writes the pages. */
export async function makePlainPages({ paths, recorded, tree, ...order }: PlainOrder): Promise<void> {
  const keptFile = join(order.cacheDir, 'plain-pages.json');
  const before = readKeptJson<Asked>(keptFile, order.version) ?? {};
  const now: Record<string, readonly Question[]> = { ...before };
  for (const path of paths) {
    const known = before[path.file];
    if (known && tree.keep(path.file, recorded.keyOf(known))) continue;
    const { result, asked } = await recorded.record(() => order.renderer.render(path));
    tree.write(path.file, result, recorded.keyOf(asked));
    now[path.file] = asked;
    await tree.ready();
  }
  writeKeptJson(keptFile, order.version, now);
}
