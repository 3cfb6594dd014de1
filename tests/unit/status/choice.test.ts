import { describe, expect, test } from 'vitest';
import { choiceToQuery, fits, queryToChoice } from '../../../src/site/status/choice.ts';

describe('a choice in the address', () => {
  test('says only what is chosen', () => {
    expect(choiceToQuery({ status: 'missing', origin: '', findings: 'yes', text: 'ä b' })).toBe(
      '?status=missing&findings=yes&text=%C3%A4+b',
    );
    expect(choiceToQuery(queryToChoice(''))).toBe('');
  });

  test('is read back, other parameters aside', () => {
    const choice = { status: 'outdated', origin: 'machine', findings: '', text: 'x' };
    expect(queryToChoice(`${choiceToQuery(choice)}&other=1`)).toEqual(choice);
  });
});

describe('what a choice lets through', () => {
  const topic = { status: 'missing', origin: undefined, findings: undefined, text: 'Räume Planen' };
  test.each([
    ['', true],
    ['?status=missing', true],
    ['?status=current', false],
    ['?origin=human', false],
    ['?findings=yes', false],
    ['?text=räume', true],
    ['?text=PLANEN%20', true],
    ['?text=x', false],
  ])('%s', (query, expected) => {
    expect(fits(queryToChoice(query), topic)).toBe(expected);
  });
});
