import { expect, test } from 'vitest';
import type { StatusRow } from '../../../src/core/status/status-row.ts';
import { buildStrip } from '../../../src/core/status/strip.ts';

test('equal neighbours are one rectangle', () => {
  const rows = [
    row('current', 'human'),
    row('current', 'human'),
    row('missing'),
    row('outdated', 'human'),
    row('current', 'human'),
  ];
  expect(buildStrip(rows)).toEqual({
    topics: 5,
    paths: [
      { state: 'human', d: 'M0 0h2v1h-2zM4 0h1v1h-1z' },
      { state: 'outdated', d: 'M3 0h1v1h-1z' },
      { state: 'missing', d: 'M2 0h1v1h-1z' },
    ],
  });
});

function row(status: StatusRow['status'], translation?: StatusRow['translation']): StatusRow {
  return { status, translation } as StatusRow;
}
