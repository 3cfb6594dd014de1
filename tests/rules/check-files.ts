/** Runs the whole check over virtual files, as the command does over a folder. */
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import { buildKnowledge, type KeptFiles } from '../../src/core/check/knowledge.ts';
import { checkAsset } from '../../src/core/check/run-rules.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { parseTopic } from '../../src/core/parse/parse-topic.ts';
import { normalizeLineEnds, readSourceText } from '../../src/core/parse/source-text.ts';
import type { HexaplaOptions } from '../../src/core/settings/options.ts';
import { parseSettings } from '../../src/core/settings/parse-settings.ts';
import { parseTermBase } from '../../src/core/terms/term-base.ts';
import { locale } from '../unit/virtual-content.ts';
import type { FixtureFile } from './fixture.ts';

/** All findings about virtual files, unsorted. `terms.yml` is the term base. */
export function checkFiles(
  files: readonly FixtureFile[],
  options: HexaplaOptions = {},
): readonly Diagnostic[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const catalog = buildCatalog(inputOf(files, options));
  const knowledge = buildKnowledge(catalog, keptOf(files));
  const found = catalog.library.assetIds.flatMap((assetId) =>
    checkAsset(
      catalog,
      knowledge,
      [...(catalog.library.editions.get(assetId)?.values() ?? [])].map((topic) => {
        const { text = '' } = readSourceText(topic.path, texts.get(topic.path) ?? new Uint8Array());
        return { topic, text: normalizeLineEnds(text) };
      }),
    ),
  );
  return [...catalog.diagnostics, ...found];
}

function inputOf(files: readonly FixtureFile[], options: HexaplaOptions) {
  const content = files.filter(({ path }) => path.includes('/'));
  const names = [...new Set(content.map(({ path }) => path.split('/')[0] ?? ''))];
  const { settings, problems } = parseSettings(
    options,
    names.map((name) => ({ name, hasTopics: true })),
  );
  if (!settings) throw new Error(problems.join('\n'));
  const parsed = content
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, bytes }) => parseTopic({ locale: localeOf(path), path, bytes }));
  const asText = (pattern: RegExp) =>
    content
      .filter(({ path }) => pattern.test(path))
      .map(({ path, bytes }) => ({
        locale: localeOf(path),
        path,
        text: Buffer.from(bytes).toString('utf8'),
      }));
  return {
    settings,
    topics: parsed.flatMap(({ topic }) => topic ?? []),
    tocFiles: asText(/toc\.yml$/),
    redirectFiles: asText(/redirection\.json$/),
    media: content
      .filter(({ path }) => /\.(?:png|svg)$/.test(path))
      .map(({ path }) => ({ locale: localeOf(path), path, width: 640, height: 480, bytes: 1 })),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

function keptOf(files: readonly FixtureFile[]): KeptFiles {
  const terms = files.find(({ path }) => path === 'terms.yml');
  return terms ? { terms: parseTermBase(Buffer.from(terms.bytes).toString('utf8')).terms } : {};
}

function localeOf(path: string) {
  return locale(path.split('/')[0] ?? '');
}
