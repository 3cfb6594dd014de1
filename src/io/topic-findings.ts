/**
 * Findings of one page, as somebody works on it. What the rules know of the whole content is learned
 * when first asked, and kept: it hardly changes while a topic is written.
 */
import type { Catalog } from '../core/catalog/catalog.ts';
import { buildKnowledge, type KeptFiles, type Knowledge } from '../core/check/knowledge.ts';
import { checkAsset } from '../core/check/run-rules.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { readTexts } from './content-texts.ts';
import type { Site } from './load-site.ts';

/** What a page is made of, and what there is to say of it. */
export interface PageFindings {
  /** File that the text comes from, relative to the content folder. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the findings of the page at a path below the base; `undefined` for pages that are no topics. */
export type FindPageFindings = (site: Site, path: string) => Promise<PageFindings | undefined>;

/** Makes the function that answers for one session. */
export function newPageFindings(readKept: () => Promise<KeptFiles>): FindPageFindings {
  let knowledge: Promise<Knowledge> | undefined;
  return async ({ catalog, contentDir, pages }, path) => {
    const [, locale, slug] = /^([^/]+)\/(.+?)\/?$/.exec(path) ?? [];
    const known = catalog.settings.locales.find((one) => one === locale);
    const page = known && slug !== undefined ? pages.findTopic(known, slug) : undefined;
    const topic = page && catalog.library.editions.get(page.assetId)?.get(page.contentLocale);
    if (!topic) return undefined;
    knowledge ??= readKept().then((kept) => buildKnowledge(catalog, kept));
    const found = await checkEdition(catalog, await knowledge, { contentDir, topic });
    const read = catalog.diagnostics.filter(({ file }) => file === topic.path);
    return { file: topic.path, diagnostics: [...read, ...found].sort(compareDiagnostics) };
  };
}

async function checkEdition(
  catalog: Catalog,
  knowledge: Knowledge,
  {
    contentDir,
    topic,
  }: { readonly contentDir: string; readonly topic: Catalog['library']['topics'][number] },
): Promise<readonly Diagnostic[]> {
  const { pseudoLocale } = catalog.settings;
  const all = [...(catalog.library.editions.get(topic.assetId)?.values() ?? [])];
  const editions = all.filter(({ locale }) => locale !== pseudoLocale);
  const texts = await readTexts(
    contentDir,
    editions.map(({ path }) => path),
  );
  const checked = checkAsset(
    catalog,
    knowledge,
    editions.map((edition) => ({ topic: edition, text: texts.get(edition.path) ?? '' })),
  );
  return checked.filter(({ file }) => file === topic.path);
}
