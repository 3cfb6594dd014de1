/**
 * Checks a content folder: everything found on the way to the catalog, then the rules about source
 * text, asset by asset. Assets whose findings of the last time still hold are not looked at again.
 */
import { createHash } from 'node:crypto';
import type { AssetId } from '../core/asset-id.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import { isSameAnswer } from '../core/check/asked-words.ts';
import { digestOutline, openOutline, outlineContent, toCheckedTopic } from '../core/check/content-outline.ts';
import { type KeptFiles, learnKnowledge } from '../core/check/knowledge.ts';
import { openLanguages } from '../core/check/learn-languages.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import type { Topic } from '../core/topic.ts';
import { type AssetFindings, checkAssetFiles } from './check-asset-files.ts';
import type { OnProgress } from './parse-files.ts';
import { type CheckPool, openCheckPool } from './workers/check-pool.ts';
import type { CheckTask } from './workers/check-worker.ts';

/** What to check, and what people keep beside the content. */
export interface CheckInput {
  /** Absolute. */
  readonly contentDir: string;
  readonly catalog: Catalog;
  readonly kept: KeptFiles;
  /** Findings of the last time; none unless given. */
  readonly before?: KeptFindings | undefined;
  /** Threads that are open already; the caller closes them. */
  readonly pool?: CheckPool | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Findings by asset, which hold on one ground. */
export interface KeptFindings {
  /** Digest of what all of them depend on. */
  readonly ground: string;
  readonly assets: ReadonlyMap<AssetId, KeptAsset>;
}

/** Findings that hold as long as the files and the answers are the same. */
export interface KeptAsset extends AssetFindings {
  /** Digest of the files. */
  readonly files: string;
}

/** Starting threads for fewer assets takes longer than checking them. */
const FEWEST_FOR_THREADS = 100;

/** All findings, sorted. */
export async function checkContent(input: CheckInput): Promise<readonly Diagnostic[]> {
  return allFindings(input.catalog.diagnostics, await checkAssets(input));
}

/** Findings on the way to the catalog and those of all assets, sorted. */
export function allFindings(joining: readonly Diagnostic[], { assets }: KeptFindings): readonly Diagnostic[] {
  const found = [...joining];
  for (const { findings } of assets.values()) for (const finding of findings) found.push(finding);
  return found.sort(compareDiagnostics);
}

/** Findings of the rules about source text, by asset. */
export async function checkAssets(input: CheckInput): Promise<KeptFindings> {
  return await carryOut(planCheck(input), input);
}

/** What is to be checked, without the catalog, which may be forgotten then. */
export interface CheckPlan {
  readonly task: CheckTask;
  readonly ground: string;
  readonly assets: readonly PlannedAsset[];
}

interface PlannedAsset {
  readonly assetId: AssetId;
  readonly files: string;
  /** Editions to look at, or findings that still hold. */
  readonly topics: readonly Topic[];
  readonly last: KeptAsset | undefined;
}

/** Plans what to look at. */
export function planCheck({
  contentDir,
  catalog,
  kept,
  before,
}: Omit<CheckInput, 'pool' | 'onProgress'>): CheckPlan {
  const outline = outlineContent(catalog, learnKnowledge(catalog, kept));
  const ground = digestOutline(outline);
  const usable = before?.ground === ground ? before.assets : undefined;
  const languages = openLanguages(outline.learned.words);
  const assets = catalog.library.assetIds.map((assetId) => {
    const topics = editionsOf(catalog, assetId);
    const files = digestFiles(topics);
    const last = usable?.get(assetId);
    const holds = last?.files === files && isSameAnswer(last.asked, languages);
    return {
      assetId,
      files,
      topics: holds ? [] : topics.map(toCheckedTopic),
      last: holds ? last : undefined,
    };
  });
  return { task: { contentDir, outline }, ground, assets };
}

/** Carries a plan out. */
export async function carryOut(
  { task, ground, assets }: CheckPlan,
  { pool, onProgress }: Pick<CheckInput, 'pool' | 'onProgress'>,
): Promise<KeptFindings> {
  const missing = assets.filter(({ last }) => !last);
  const found = new Map<AssetId, KeptAsset>();
  for (const { assetId, last } of assets) if (last) found.set(assetId, last);
  const orders = missing.map(({ topics }) => topics);
  await checkAll(task, { orders, pool }, (at, one) => {
    const asset = missing[at];
    if (asset) found.set(asset.assetId, { ...one, files: asset.files });
    onProgress?.(found.size, assets.length);
  });
  return { ground, assets: new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

async function checkAll(
  task: CheckTask,
  { orders, pool }: Pick<CheckInput, 'pool'> & { readonly orders: readonly (readonly Topic[])[] },
  onAsset: (position: number, found: AssetFindings) => void,
): Promise<void> {
  if (orders.length < FEWEST_FOR_THREADS) {
    const folder = { ...openOutline(task.outline), contentDir: task.contentDir };
    for (const [at, topics] of orders.entries()) onAsset(at, checkAssetFiles(folder, topics));
    return;
  }
  const threads = pool ?? openCheckPool();
  try {
    await threads.check(task, orders, onAsset);
  } finally {
    if (!pool) await threads.close();
  }
}

function editionsOf({ settings, library }: Catalog, assetId: AssetId): readonly Topic[] {
  const editions = [...(library.editions.get(assetId)?.values() ?? [])];
  return editions.filter(({ locale }) => locale !== settings.pseudoLocale);
}

function digestFiles(topics: readonly Topic[]): string {
  const hash = createHash('sha1');
  for (const { path, digest } of topics) hash.update(`${path}\0${digest}\n`);
  return hash.digest('hex').slice(0, 20);
}
