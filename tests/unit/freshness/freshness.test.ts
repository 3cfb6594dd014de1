import { describe, expect, test } from 'vitest';
import { findDrift } from '../../../src/core/freshness/drift.ts';
import { compareEditions } from '../../../src/core/freshness/evidence.ts';
import { assetStatus } from '../../../src/core/freshness/status.ts';
import type { HexaplaOptions } from '../../../src/core/settings/options.ts';
import type { Topic } from '../../../src/core/topic.ts';
import { catalogOf, guid, locale, pagesOf, topicText } from '../virtual-content.ts';

const hash = (digit: string) => `ms.openlocfilehash: ${digit.repeat(40)}\n`;
const handoff = (date: string) => `ms.lasthandoff: ${date}\n`;
const body = (date: string) => `_**Geändert:** ${date}_\n\nText.`;

/** The catalog of one asset: what follows the title and stands in the body, per locale. */
function asset(
  editions: Readonly<Record<string, { more?: string; body?: string }>>,
  options?: HexaplaOptions,
) {
  const files = Object.entries(editions).map(([tag, { more = '', body: text = 'Text.' }]) => [
    `${tag}/a.md`,
    topicText('1', `Titel ${tag}`, text, more),
  ]);
  return catalogOf(Object.fromEntries(files), options);
}

function edition({ library }: ReturnType<typeof asset>, tag: string): Topic {
  const topic = library.topics.find((one) => one.locale === tag);
  if (!topic) throw new Error(`no ${tag}`);
  return topic;
}

describe('compareEditions', () => {
  test.each([
    [
      'an equal hash proves step, whatever dates say',
      { de: hash('a') + handoff('05/11/2019'), ko: hash('a') + handoff('01/01/2018') },
      'in-step',
      'source-hash',
    ],
    [
      'of different hashes the later hand-off is newer',
      { de: hash('a') + handoff('05/11/2019'), ko: hash('b') + handoff('02/04/2020') },
      'behind',
      'source-hash',
    ],
    ['without dates, different hashes are apart', { de: hash('a'), ko: hash('b') }, 'apart', 'source-hash'],
    [
      'hand-off comes before other dates',
      {
        de: `${handoff('05/11/2019')}ms.date: 01/01/2014\n`,
        ko: `${handoff('05/11/2019')}ms.date: 01/01/2016\n`,
      },
      'in-step',
      'hand-off',
    ],
    [
      'ms.date where there is nothing else',
      { de: 'ms.date: 01/01/2016\n', ko: 'ms.date: 01/01/2014\n' },
      'ahead',
      'date',
    ],
    ['no trace in common', { de: hash('a'), ko: 'ms.date: 01/01/2014\n' }, 'unknown', undefined],
  ] as const)('%s', (_, { de, ko }, relation, decided) => {
    const catalog = asset({ de: { more: de }, ko: { more: ko } });
    const comparison = compareEditions(edition(catalog, 'de'), edition(catalog, 'ko'));
    expect([comparison.relation, comparison.decided]).toEqual([relation, decided]);
  });

  test('a body date decides before ms.date, and both are kept as evidence', () => {
    const catalog = asset({
      de: { more: 'ms.date: 05/19/2016\n', body: body('2014-11-04') },
      ko: { more: 'ms.date: 07/23/2014\n', body: body('2012-10-11') },
    });
    expect(compareEditions(edition(catalog, 'ko'), edition(catalog, 'de'))).toEqual({
      relation: 'behind',
      decided: 'body-date',
      evidence: [
        { kind: 'body-date', own: '2012-10-11', other: '2014-11-04' },
        { kind: 'date', own: '2014-07-23', other: '2016-05-19' },
      ],
    });
  });
});

describe('assetStatus', () => {
  const statuses = (catalog: ReturnType<typeof asset>) =>
    assetStatus(catalog.library, catalog.library.assetIds[0] ?? ('' as never)).map(
      ({ locale: tag, status, against }) => `${tag} ${status} ${against?.locale ?? '-'}`,
    );

  test('without a source, an edition is outdated when a twin is newer', () => {
    const catalog = catalogOf({
      'de/a.md': topicText('1', 'A', body('2014-11-04')),
      'fr/a.md': topicText('1', 'A', body('2014-11-04')),
      'ko/a.md': topicText('1', 'A', body('2012-10-11')),
      'it/b.md': topicText('2', 'B'),
    });
    expect(statuses(catalog)).toEqual(['de current fr', 'fr current de', 'ko outdated de', 'it missing -']);
  });

  test('with a source, a different revision is enough', () => {
    const editions = { de: { more: hash('a') }, en: { more: hash('b') }, fr: { more: hash('b') } };
    expect(statuses(asset(editions))).toEqual(['de current en', 'en current fr', 'fr current en']);
    expect(statuses(asset(editions, { sourceLocale: 'en' }))).toEqual([
      'de outdated en',
      'en current -',
      'fr current en',
    ]);
  });
});

describe('findDrift', () => {
  const sections = '## <a name="one"></a>Eins\n\nText.\n\n## <a name="three"></a>Drei\n\nText.\n';
  const more =
    '## <a name="one"></a>Un\n\nX.\n\n## <a name="two"></a>Deux\n\nX.\n\n## <a name="three"></a>Trois\n\nX.\n';

  function drift(tag: string, twin: string, catalog: ReturnType<typeof asset>) {
    const [own, other] = [edition(catalog, tag), edition(catalog, twin)];
    return findDrift(own, [other], catalog.sections.keys(own.assetId));
  }

  test('a section that only one edition has is extra there and missing here, at its place', () => {
    const catalog = asset({ de: { body: sections }, fr: { body: more } });
    expect(drift('fr', 'de', catalog)).toEqual({ extra: [{ id: 'two', absentIn: ['de'] }], missing: [] });
    expect(drift('de', 'fr', catalog)).toEqual({
      extra: [],
      missing: [{ before: 'three', twins: [{ locale: 'fr', id: 'two', text: 'Deux' }] }],
    });
  });

  test('equal structures have no drift', () => {
    const catalog = asset({ de: { body: sections }, fr: { body: sections } });
    expect(drift('de', 'fr', catalog)).toEqual({ extra: [], missing: [] });
  });
});

test('a page tells in its own language how it stands to its twins', () => {
  const pages = pagesOf(
    {
      'de/a.md': topicText('1', 'A', body('2014-11-04')),
      'fr/a.md': topicText('1', 'A', body('2014-11-04')),
      'ko/a.md': topicText('1', 'A', body('2012-10-11'), hash('c')),
    },
    {},
  );
  const page = pages.findTopic(locale('de'), 'a');
  expect(page?.permanentUrl).toBe(`/id/${guid('1')}/`);
  expect(page?.freshness).toEqual({
    status: 'current',
    revision: undefined,
    handoff: undefined,
    dated: undefined,
    twins: [
      {
        relation: 'in-step',
        kind: 'body-date',
        locales: ['fr'],
        dates: {
          kind: 'body-date',
          own: { iso: '2014-11-04', text: '4. November 2014' },
          other: { iso: '2014-11-04', text: '4. November 2014' },
        },
      },
      {
        relation: 'ahead',
        kind: 'body-date',
        locales: ['ko'],
        dates: {
          kind: 'body-date',
          own: { iso: '2014-11-04', text: '4. November 2014' },
          other: { iso: '2012-10-11', text: '11. Oktober 2012' },
        },
      },
    ],
    drift: [],
  });
  expect(pages.findTopic(locale('ko'), 'a')?.freshness.status).toBe('outdated');
});
