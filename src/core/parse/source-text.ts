/**
 * First step on the way from bytes to topic: the text of a file, or the reason there is none.
 * Guarantees valid UTF-8 without a byte order mark. Line ends stay as they are in the file.
 */
import type { Diagnostic } from '../diagnostic.ts';

/** Largest file that is parsed, in bytes; real topics stay below a hundredth of it. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** `text` is `undefined` when the file cannot be used; then there is an error diagnostic. */
export interface SourceText {
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes a file's bytes. `file` is its path for diagnostics. */
export function readSourceText(file: string, bytes: Uint8Array): SourceText {
  if (bytes.length > MAX_FILE_BYTES) return refuse(tooLarge(file, bytes.length));
  const text = decode(bytes);
  if (text === undefined) return refuse(invalidUtf8(file, bytes));
  if (text.trim() === '') return refuse(empty(file));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, diagnostics: marked ? [byteOrderMark(file)] : [] };
}

/** Text with every line end as `\n`; lines and columns stay what they were. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(diagnostic: Diagnostic): SourceText {
  return { text: undefined, diagnostics: [diagnostic] };
}

function tooLarge(file: string, size: number): Diagnostic {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  return {
    ruleId: 'file-too-large',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `The file has ${mebibytes} MiB; files over ${MAX_FILE_BYTES / 1024 / 1024} MiB are not read.`,
    advice: 'Split the topic, or move data that is no text out of it.',
  };
}

function empty(file: string): Diagnostic {
  return {
    ruleId: 'empty-file',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'The file is empty.',
    advice: 'Write the topic or delete the file.',
  };
}

function byteOrderMark(file: string): Diagnostic {
  return {
    ruleId: 'byte-order-mark',
    severity: 'info',
    file,
    line: 1,
    column: 1,
    message: 'The file begins with a byte order mark, which other tools may take for text.',
    advice: 'Save it as UTF-8 without BOM.',
  };
}

function invalidUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const valid = longestValidPrefix(bytes);
  const lines = new TextDecoder('utf-8', { fatal: true })
    .decode(bytes.subarray(0, valid), { stream: true })
    .split(/\r\n?|\n/);
  return {
    ruleId: 'invalid-utf8',
    severity: 'error',
    file,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message: 'The bytes here are not valid UTF-8.',
    advice: 'Save the file as UTF-8.',
  };
}

/** Number of bytes that decode without a fault; an unfinished character at the end is no fault of the prefix. */
function longestValidPrefix(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
