/** Builds catalogs from virtual files, so that tests read like a content folder. */
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { type Locale, parseLocale } from '../../src/core/locale.ts';
import { buildSitePages } from '../../src/core/pages/build-site-pages.ts';
import type { SitePages } from '../../src/core/pages/site-pages.ts';
import { parseTopic } from '../../src/core/parse/parse-topic.ts';
import type { HexaplaOptions } from '../../src/core/settings/options.ts';
import { parseSettings } from '../../src/core/settings/parse-settings.ts';

/** Text of each file by its path below the content folder. */
export type VirtualFiles = Readonly<Record<string, string>>;

/** The catalog of virtual files; the first segment of a path is its locale. */
export function catalogOf(files: VirtualFiles, options: HexaplaOptions = {}): Catalog {
  const paths = Object.keys(files);
  const locales = [...new Set(paths.map(localeOf))];
  const { settings, problems } = parseSettings(
    options,
    locales.map((name) => ({ name, hasTopics: true })),
  );
  if (!settings) throw new Error(problems.join('\n'));
  const parsed = paths
    .filter((path) => path.endsWith('.md'))
    .map((path) =>
      parseTopic({ locale: localeOf(path), path, bytes: new TextEncoder().encode(files[path]) }),
    );
  return buildCatalog({
    settings,
    topics: parsed.flatMap(({ topic }) => topic ?? []),
    tocFiles: paths
      .filter((path) => path.endsWith('toc.yml'))
      .map((path) => ({ locale: localeOf(path), path, text: files[path] ?? '' })),
    media: paths
      .filter((path) => /\.(png|svg|pdf)$/.test(path))
      .map((path) => ({ locale: localeOf(path), path, width: 640, height: 480, bytes: 1 })),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  });
}

/** The pages of virtual files. */
export function pagesOf(files: VirtualFiles, options: HexaplaOptions = {}): SitePages {
  return buildSitePages(catalogOf(files, options));
}

/** A topic's text: front matter with an asset ID made of a letter or digit, and a body. */
export function topicText(asset: string, title: string, body = 'Text.', more = ''): string {
  return `---\ntitle: '${title}'\nms:assetid: ${guid(asset)}\n${more}---\n\n# ${title}\n\n${body}\n`;
}

/** GUID made of one hexadecimal digit, or the given text where it is longer. */
export function guid(asset: string): string {
  return asset.length === 1
    ? `${asset.repeat(8)}-${`${asset.repeat(4)}-`.repeat(3)}${asset.repeat(12)}`
    : asset;
}

/** Findings as `file:line rule` lines, the way a terminal shows them. */
export function findings(catalog: Catalog): readonly string[] {
  return catalog.diagnostics.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
}

/** A tag known to be a locale. */
export function locale(tag: string): Locale {
  const parsed = parseLocale(tag);
  if (!parsed) throw new Error(`${tag} is no locale`);
  return parsed;
}

function localeOf(path: string): Locale {
  return locale(path.split('/')[0] ?? '');
}
