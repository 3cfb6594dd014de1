import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, normalizeLineEnds, readSourceText } from '../../../src/core/parse/source-text.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function read(content: Uint8Array) {
  const { text, diagnostics } = readSourceText('de/x.md', content);
  return [text, ...diagnostics.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)];
}

test('text is decoded as it is', () => {
  expect(read(utf8('Größe\r\n한국어\n'))).toEqual(['Größe\r\n한국어\n']);
});

test('a byte order mark is removed and reported', () => {
  expect(read(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual(['a', '1:1 byte-order-mark']);
});

test('the first byte that is no UTF-8 is found', () => {
  expect(read(bytes(...utf8('ab\r\nä𝄞'), 0xff, 0x61))).toEqual([undefined, '2:4 invalid-utf8']);
  expect(read(bytes(...utf8('a\nb'), 0xe4))).toEqual([undefined, '2:2 invalid-utf8']);
  expect(read(bytes(0xff, 0xfe, 0x61, 0x00))).toEqual([undefined, '1:1 invalid-utf8']);
});

test('an empty or blank file is refused', () => {
  expect(read(bytes())).toEqual([undefined, '1:1 empty-file']);
  expect(read(utf8(' \r\n\t\n'))).toEqual([undefined, '1:1 empty-file']);
});

test('a file over the limit is not decoded', () => {
  expect(read(new Uint8Array(MAX_FILE_BYTES + 1))).toEqual([undefined, '1:1 file-too-large']);
  expect(read(new Uint8Array(MAX_FILE_BYTES).fill(0x61))).toHaveLength(1);
});

test('all line ends become line feeds', () => {
  expect(normalizeLineEnds('a\r\nb\rc\n')).toBe('a\nb\nc\n');
});
