/** The package is published by a job that can prove where it was built, and by nothing else. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { publishConfig, private: isPrivate } = JSON.parse(readFileSync('package.json', 'utf8'));
const workflow = parse(readFileSync('.github/workflows/release.yml', 'utf8'));

test('npm is to publish with a statement of origin', () => {
  expect(isPrivate).toBeUndefined();
  expect(publishConfig).toEqual({ access: 'public', provenance: true });
});

test('one job may ask for an identity, and it publishes only what has passed all tests', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const [publish, ...others] = Object.values<{ permissions: unknown; steps: { run?: string }[] }>(
    workflow.jobs,
  );
  expect(others).toEqual([]);
  expect(publish?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  const commands = publish?.steps.flatMap(({ run }) => run ?? []) ?? [];
  expect(commands.indexOf('.ci/run')).toBeGreaterThan(-1);
  expect(commands.indexOf('npm publish')).toBeGreaterThan(commands.indexOf('.ci/run'));
});
