/**
 * Findings of one page, as somebody works on it. What the rules know of the whole content is learned
 * when first asked, and kept: it hardly changes while a topic is written.
 */
import type { Catalog } from '../core/catalog/catalog.ts';
import { parseSlug } from '../core/catalog/slug.ts';
import { buildKnowledge, type KeptFiles, type Knowledge } from '../core/check/knowledge.ts';
import { checkAsset } from '../core/check/run-rules.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import type { Topic } from '../core/topic.ts';
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
  const files = new Map<string, string>();
  return async (site, path) => {
    const { catalog, contentDir } = site;
    const address = readAddress(site, path);
    const topic = address && findShown(site, address);
    const isOwn = topic?.locale === address?.locale;
    if (topic && isOwn) files.set(path, topic.path);
    const broken = address && !isOwn ? findBroken(site, address, [files.get(path), topic?.path]) : undefined;
    if (broken || !topic) return broken;
    knowledge ??= readKept().then((kept) => buildKnowledge(catalog, kept));
    const found = await checkEdition(catalog, await knowledge, { contentDir, topic });
    const read = catalog.diagnostics.filter(({ file }) => file === topic.path);
    return { file: topic.path, diagnostics: [...read, ...found].sort(compareDiagnostics) };
  };
}

interface Address {
  readonly locale: Locale;
  readonly slug: string;
}

function readAddress({ settings }: Site, path: string): Address | undefined {
  const [, name, slug] = /^([^/]+)\/(.+?)\/?$/.exec(path) ?? [];
  const locale = settings.locales.find((one) => one === name);
  return locale && slug !== undefined ? { locale, slug } : undefined;
}

/** The topic whose text the page at an address has, in whatever language. */
function findShown({ catalog, pages }: Site, { locale, slug }: Address): Topic | undefined {
  const page = pages.findTopic(locale, slug);
  return page && catalog.library.editions.get(page.assetId)?.get(page.contentLocale);
}

/**
 * The file that would have the address if it could be read as a topic: the one that had it before, one of
 * that name, or one named like the topic that stands in for it. Whoever writes it has to hear of it here,
 * where another language is all that can be seen.
 */
function findBroken(
  { parsed }: Site,
  { locale, slug }: Address,
  likely: readonly (string | undefined)[],
): PageFindings | undefined {
  const names = likely.flatMap((path) =>
    path === undefined ? [] : [locale + path.slice(path.indexOf('/'))],
  );
  const found = [...parsed.values()].find(
    ({ file, topic }) =>
      !topic &&
      file.locale === locale &&
      (names.includes(file.path) || parseSlug(undefined, file.path).slug === slug),
  );
  return found && { file: found.file.path, diagnostics: [...found.diagnostics].sort(compareDiagnostics) };
}

async function checkEdition(
  catalog: Catalog,
  knowledge: Knowledge,
  { contentDir, topic }: { readonly contentDir: string; readonly topic: Topic },
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
