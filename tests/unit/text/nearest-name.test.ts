import { closest, distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { nearestName } from '../../../src/core/text/nearest-name.ts';

const NAMES = ['install-server.md', 'install-servers.md', 'remove-server.md', 'Überblick.md', 'a', 'aaaa'];

test.each([
  ['instal-server.md', 'install-server.md'],
  ['INSTALL-SERVERS.MD', 'install-servers.md'],
  ['remove-the-server.md', 'remove-server.md'],
  ['überblik.md', 'Überblick.md'],
  ['aa', 'a'],
  ['nothing-like-it-at-all.txt', undefined],
])('%s probably means %s', (written, meant) => {
  expect(nearestName(written, NAMES)).toBe(meant);
});

test('the first of several that are equally near is meant', () => {
  expect(nearestName('abc', ['abd', 'abe'])).toBe('abd');
});

test('no name is nearer than the one that is found', () => {
  for (const written of NAMES.flatMap((name) => [`${name}x`, name.slice(1), name.replace('e', 'i')])) {
    const found = nearestName(written, NAMES) ?? '';
    const near = closest(
      written.toLowerCase(),
      NAMES.map((name) => name.toLowerCase()),
    );
    const steps = (name: string) => distance(written.toLowerCase(), name.toLowerCase());
    if (found !== '') expect(steps(found)).toBe(steps(near));
    else expect(steps(near)).toBeGreaterThan(written.length * 0.4);
  }
});
