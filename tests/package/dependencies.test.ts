/** Each package has a reason and a licence in the manual, and nothing in the lockfile a licence that forbids use. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies, devDependencies, allowScripts } = readJson('package.json');
const ROW = /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm;
const rows = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(ROW)];
const ALLOWED =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|MPL-2\.0|Unlicense|LGPL-3\.0-or-later|WTFPL)$/;

test('the manual names each package of package.json once, and no other', () => {
  expect(rows.map(([, name]) => name)).toEqual([
    ...Object.keys(dependencies).sort(),
    ...Object.keys(devDependencies).sort(),
  ]);
});

test.each(rows.map(([, name = '', reason = '', licence = '']) => ({ name, reason, licence })))(
  '$name has the licence that the manual tells',
  ({ name, reason, licence }) => {
    expect(readJson(`node_modules/${name}/package.json`).license).toBe(licence);
    expect(reason.trim()).not.toBe('');
  },
);

test('every version is exact, and every package that all systems need is locked by its digest', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const locked = Object.entries<{ integrity?: string; optional?: boolean }>(
    readJson('package-lock.json').packages,
  ).filter(([path]) => path !== '');
  expect(locked.length).toBeGreaterThan(100);
  const loose = locked.filter(
    ([, { integrity = '', optional }]) => !optional && !integrity.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('all licences allow use and redistribution', () => {
  const packages = Object.entries<{ license?: string }>(readJson('package-lock.json').packages).filter(
    ([path]) => path !== '',
  );
  const others = packages.filter(([, { license = 'none' }]) => !isAllowed(license));
  expect(others.map(([path, { license }]) => [path, license])).toEqual([]);
});

test('two packages may run something when they are installed', () => {
  expect(allowScripts).toEqual({ node: true, esbuild: true });
});

function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.test(licence)));
}
