/** Damaged topics and folders: no crash, no hang, HTML that browsers read as it stands, and nothing lost. */
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { buildFeeds } from '../../src/core/feeds/atom.ts';
import { buildLlmsTexts } from '../../src/core/feeds/llms.ts';
import { buildSitemap } from '../../src/core/feeds/sitemap.ts';
import { buildSitePages } from '../../src/core/pages/build-site-pages.ts';
import type { ParsedTopic } from '../../src/core/parse/parse-topic.ts';
import { parseSettings } from '../../src/core/settings/parse-settings.ts';
import { locale } from '../unit/virtual-content.ts';
import { FOUND } from './found.ts';
import { makeCase, type SeedFile } from './fuzz-cases.ts';
import { bodyFault, judgeTopic, pageFault } from './judge-topic.ts';
import { mutateToc } from './mutate.ts';
import { createRandom } from './random.ts';
import { readSeedFiles } from './seed-files.ts';

const SEED = 1;
const CASES = 1200;
const FOLDERS = 20;
const FILES_OF_FOLDER = 16;
const LOCALES = ['de', 'fr'].map(locale);
const files = readSeedFiles('content');

test('the same seed gives the same cases', () => {
  expect(makeCase(files, SEED, 7)).toEqual(makeCase(files, SEED, 7));
  expect(makeCase(files, SEED, 7).bytes).not.toEqual(makeCase(files, SEED, 8).bytes);
});

test('the judge sees a fault', () => {
  expect(bodyFault('<p>a<p>b</p></p>')).toMatch(/^unstable/);
  expect(bodyFault('<p id="a">a</p><p id="a">b</p>')).toMatch(/^duplicate/);
  expect(bodyFault('<p onclick="a">a</p>')).toMatch(/^dangerous/);
  expect(bodyFault('<ul><li>a</li></ul>')).toBeUndefined();
});

describe('damaged topics', () => {
  test.each(['satteri', 'remark'] as const)('what was found stays mended with %s', (parser) => {
    const faults = FOUND.map((text) => [
      text,
      judgeTopic('de/x.md', new TextEncoder().encode(`# x\n\n${text}`), parser).fault,
    ]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });

  test(`${CASES} damaged topics are published or refused, and harmless`, () => {
    const faults = Array.from({ length: CASES }, (_, number) => {
      const { path, bytes } = makeCase(files, SEED, number);
      return { number, fault: judgeTopic(path, bytes).fault };
    });
    expect(faults.filter(({ fault }) => fault !== undefined)).toEqual([]);
  });
});

describe('damaged folders', () => {
  test.each(Array.from({ length: FOLDERS }, (_, number) => number))(
    'folder %i: every file has a page or an error',
    (number) => {
      const { catalog, parsed } = damagedFolder(number);
      const pages = buildSitePages(catalog);
      const own = pages.topicAddresses().filter(({ fallback }) => !fallback);
      const published = parsed.flatMap(({ topic }) => topic ?? []).length;
      expect(own.length).toBe(published - catalog.drafts.length);
      for (const address of pages.topicAddresses()) {
        const page = pages.getTopic(address);
        expect([page.url, pageFault(page.body)]).toEqual([page.url, undefined]);
      }
      for (const { text } of [...buildFeeds(catalog), ...buildLlmsTexts(catalog), ...buildSitemap(pages)])
        expect(text().isWellFormed()).toBe(true);
    },
  );
});

function damagedFolder(number: number): {
  readonly catalog: Catalog;
  readonly parsed: readonly ParsedTopic[];
} {
  const { settings } = parseSettings(
    { site: 'https://example.com' },
    LOCALES.map((name) => ({ name, hasTopics: true })),
  );
  if (!settings) throw new Error('These settings are wrong.');
  const random = createRandom(SEED + number);
  const own = files.filter(({ path }) => LOCALES.some((name) => path.startsWith(`${name}/`)));
  const damaged = Array.from({ length: FILES_OF_FOLDER }, (_, index) => ({
    ...makeCase(own, SEED + number, index),
    path: `${LOCALES[index % 2]}/${index >> 1}.md`,
  }));
  const parsed = damaged.map(({ path, bytes }) => {
    const { parsed: result, fault } = judgeTopic(path, bytes);
    if (!result || fault) throw new Error(fault);
    return result;
  });
  const tocFiles = LOCALES.map((name) => ({
    locale: name,
    path: `${name}/toc.yml`,
    text: mutateToc(tocOf(own), random),
  }));
  const diagnostics = parsed.flatMap((one) => one.diagnostics);
  const topics = parsed.flatMap(({ topic }) => topic ?? []);
  return {
    parsed,
    catalog: buildCatalog({ settings, topics, tocFiles, media: [], redirectFiles: [], diagnostics }),
  };
}

function tocOf(own: readonly SeedFile[]): string {
  const entries = own.slice(0, 8).map((_, index) => `- name: Topic ${index}\n  href: ${index}.md\n`);
  return `${entries.join('')}  items:\n  - name: Below\n    href: 7.md\n    items: []\n`;
}
