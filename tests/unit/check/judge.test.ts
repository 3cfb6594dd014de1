import { expect, test } from 'vitest';
import { readIgnored } from '../../../src/core/check/ignored.ts';
import { severityOf } from '../../../src/core/check/judge.ts';
import { planFixes } from '../../../src/core/fixes/plan-fixes.ts';
import { catalogOf, findings, topicText } from '../virtual-content.ts';

test('a comment silences the next line that has text', () => {
  const body = '[x](x.md)\n\n<!-- hexapla-ignore unknown-topic -->\n\n[y](y.md)\n\n[z](z.md)';
  expect(findings(catalogOf({ 'de/a.md': topicText('1', 'Eins', body) }))).toEqual([
    'de/a.md:8 unknown-topic',
    'de/a.md:14 unknown-topic',
  ]);
});

test('on a line with text, a comment silences this line and not the next', () => {
  const comment = '<!-- hexapla-ignore unknown-topic -->';
  const body = `x\n\n[x](x.md) ${comment}\n[y](y.md)\n\n${comment} [z](z.md)\n\n[w](w.md)`;
  expect(findings(catalogOf({ 'de/a.md': topicText('1', 'Eins', body) }))).toEqual([
    'de/a.md:11 unknown-topic',
    'de/a.md:15 unknown-topic',
  ]);
});

test('comments below each other silence the same line, and those in code none', () => {
  const read = (text: string) => readIgnored(`Text.\n\n${text}`, 0);
  expect(read('<!-- hexapla-ignore a -->\n<!-- hexapla-ignore b -->\n\nText.')).toEqual([
    { ruleId: 'a', line: 6 },
    { ruleId: 'b', line: 6 },
  ]);
  expect(read('```\n<!-- hexapla-ignore a -->\n```\n\n`<!-- hexapla-ignore b -->`')).toEqual([]);
});

test('at the top of the body it silences the file', () => {
  const text = topicText('1', 'Eins', '[x](x.md)\n\n[y](y.md)').replace(
    '\n# ',
    '\n<!-- hexapla-ignore unknown-topic, missing-image -->\n\n# ',
  );
  expect(findings(catalogOf({ 'de/a.md': text }))).toEqual([]);
  expect(readIgnored(text, text.indexOf('\n---\n') + 5)).toEqual([
    { ruleId: 'unknown-topic', line: undefined },
    { ruleId: 'missing-image', line: undefined },
  ]);
});

test('severities can be set, errors not below warning', () => {
  const files = { 'de/a.md': topicText('1', 'Eins', '[x](x.md) [y](#y)') };
  const severities = (rules: Record<string, 'off' | 'info' | 'error'>) =>
    catalogOf(files, { rules }).diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
  expect(severities({})).toEqual(['unknown-topic error', 'unknown-section warning']);
  expect(severities({ 'unknown-topic': 'off', 'unknown-section': 'off' })).toEqual(['unknown-topic warning']);
  expect(severities({ 'unknown-section': 'error' })).toEqual([
    'unknown-topic error',
    'unknown-section error',
  ]);
  expect(severityOf('info', 'error')).toBe('warning');
});

test('a name that is no rule is a problem of the options', () => {
  expect(() =>
    catalogOf({ 'de/a.md': topicText('1', 'Eins') }, { rules: { 'unknown-topics': 'off' } }),
  ).toThrow('`rules` names `unknown-topics`, which is no rule. Did you mean `unknown-topic`?');
});

test('overlapping fixes wait for the next run', () => {
  const found = (line: number, start: number, end: number) => ({
    ...{ file: 'de/a.md', line, column: 1, ruleId: 'x', severity: 'info' as const, message: 'm' },
    fix: [{ start, end, text: '' }],
  });
  const { changes, fixed } = planFixes([found(1, 5, 8), found(2, 7, 9), found(3, 8, 10)]);
  expect(fixed.map(({ line }) => line)).toEqual([1, 3]);
  expect(changes).toEqual([
    {
      type: 'edit',
      path: 'de/a.md',
      edits: [
        { start: 5, end: 8, text: '' },
        { start: 8, end: 10, text: '' },
      ],
    },
  ]);
});
