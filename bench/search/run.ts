/**
 * Measures search quality: known-item queries of a content folder against its built site.
 *
 *   node bench/search/run.ts --content DIR [--site DIR] [--locales de,fr] [--seed dev|test|NUMBER]
 *        [--topics NUMBER] [--pairs NUMBER] [--failures]
 *
 * Without `--site` the search is built into a folder that is gone afterwards. Tune on the seed `dev`,
 * report the seed `test`. `--pairs` is how many topics are asked across locales.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIdList } from '../../src/core/addresses/id-list.ts';
import { loadSite } from '../../src/io/load-site.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import { openFolderSearch } from '../../src/search/folder-search.ts';
import { type Asked, evaluate } from './evaluate.ts';
import { generateQueries } from './generate-queries.ts';
import { readKnownLocales } from './known-items.ts';
import { reportAcross, reportNonsense, reportWithin } from './report.ts';

const SEEDS: Readonly<Record<string, number>> = { dev: 99, test: 2026 };
/** Kinds that make sense in any language; the others are the same wherever they are typed. */
const ACROSS = ['title', 'keywords', 'inflected', 'particle', 'body'];

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    site: { type: 'string' },
    locales: { type: 'string' },
    seed: { type: 'string', default: 'dev' },
    topics: { type: 'string', default: '60' },
    pairs: { type: 'string', default: '20' },
    failures: { type: 'boolean', default: false },
  },
});

const options = { content: values.content, ...(values.locales && { locales: values.locales.split(',') }) };
const site = await loadSite({ contentDir: resolve(values.content), options });
const seed = SEEDS[values.seed] ?? Number(values.seed);
const known = readKnownLocales(site);
const queries = generateQueries(known, { seed, topics: Number(values.topics) });
const crossing = new Set(
  generateQueries(known, { seed, topics: Number(values.pairs) }).flatMap(({ expected }) => expected),
);
const folder = values.site ? resolve(values.site) : await buildFolder();
try {
  const search = await openFolderSearch(folder);
  const within = await evaluate(
    search,
    queries.filter(({ kind }) => kind !== 'nonsense').map((one) => ({ ...one, reader: one.locale })),
  );
  const across = await evaluate(search, queries.flatMap(acrossLocales));
  const nonsense = await evaluate(search, queries.flatMap(nonsenseEverywhere));
  process.stdout.write(
    [
      `Seed ${values.seed} (${seed}), ${values.topics} topics, ${values.pairs} across locales\n`,
      reportWithin(within, values.failures),
      reportAcross(across, values.failures),
      reportNonsense(nonsense),
    ].join('\n'),
  );
} finally {
  if (!values.site) await rm(folder, { recursive: true });
}

function acrossLocales(query: (typeof queries)[number]): readonly Asked[] {
  if (!ACROSS.includes(query.kind) || !query.expected.some((id) => crossing.has(id))) return [];
  return site.settings.locales.flatMap((reader) => (reader === query.locale ? [] : [{ ...query, reader }]));
}

function nonsenseEverywhere(query: (typeof queries)[number]): readonly Asked[] {
  return query.kind === 'nonsense'
    ? site.settings.locales.map((reader) => ({ ...query, locale: reader, reader }))
    : [];
}

async function buildFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'hexapla-bench-'));
  await buildSearch(site.pages, made);
  await writeFile(join(made, 'ids.json'), JSON.stringify(buildIdList(site.catalog)));
  return made;
}
