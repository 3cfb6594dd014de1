import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionRules, referenceRules } from '../../src/core/check/all-rules.ts';
import { readingFindings } from '../../src/core/check/reading-findings.ts';
import { registry } from '../../src/core/check/registry.ts';
import { checkFiles } from './check-files.ts';
import { parseFixture } from './fixture.ts';

const root = join(import.meta.dirname, '../..');

/** Findings of reading the disk, with the tests that make them happen there. */
const ON_DISK: Readonly<Record<string, string>> = {
  'ambiguous-name': 'tests/security/names.test.ts',
  'file-too-large': 'tests/cli/check.test.ts',
  'ignored-file': 'tests/cli/check.test.ts',
  'link-outside-content': 'tests/cli/check.test.ts',
  'unreadable-file': 'tests/cli/check-fix.test.ts',
  'unsafe-image': 'tests/unit/svg/find-svg-fault.test.ts',
  'unusable-name': 'tests/security/names.test.ts',
};

describe('each fixture has the findings that it marks, and no others', () => {
  for (const id of registry.keys()) {
    if (ON_DISK[id]) continue;
    test(id, () => {
      const { files, expected } = parseFixture(readFileSync(join(root, `tests/rules/${id}.txt`), 'utf8'));
      const found = checkFiles(files).map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
      expect(found.toSorted()).toEqual(expected);
      expect(expected.some((line) => line.endsWith(` ${id}`))).toBe(true);
    });
  }
});

describe('registry, rules, manual, fixtures and code agree', () => {
  test('each rule has a file of its name, and each file is a rule', () => {
    const files = readdirSync(join(root, 'src/core/rules')).map((file) => file.replace(/\.ts$/, ''));
    expect([...referenceRules, ...editionRules].map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  test('no ID has two entries', () => {
    expect(registry.size).toBe(readingFindings.length + referenceRules.length + editionRules.length);
  });

  test('each ID in the code is registered, and each registered one is in the code', () => {
    const rules = new Set([...referenceRules, ...editionRules].map(({ id }) => id));
    expect([...idsInCode(), ...rules].toSorted()).toEqual([...registry.keys()].toSorted());
  });

  test('each ID has a manual page that says when, why and what to do, and no page is left over', () => {
    const pages = readdirSync(join(root, 'docs/rules')).filter((file) => file !== 'index.md');
    expect(pages.toSorted()).toEqual([...registry.keys()].map((id) => `${id}.md`).toSorted());
    for (const { id, severity } of registry.values()) {
      const text = readFileSync(join(root, `docs/rules/${id}.md`), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
      const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) => heading);
      expect([id, ...headings.slice(0, 5)]).toEqual([id, id, 'Triggered when', 'Example', 'Why', 'Fix']);
      expect(text).toContain(`Severity: ${severity}`);
    }
  });

  test('findings of the disk have their tests elsewhere', () => {
    for (const [id, file] of Object.entries(ON_DISK)) {
      expect(registry.has(id)).toBe(true);
      expect(existsSync(join(root, file))).toBe(true);
    }
  });
});

/** IDs that modules other than rules give to their findings. */
function idsInCode(): ReadonlySet<string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  return new Set(
    texts
      .flatMap((text) =>
        Array.from(
          text.matchAll(/ruleId: (?:image \? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g),
          ([, a, b]) => [a, b],
        ).flat(),
      )
      .filter((id) => id !== undefined),
  );
}
