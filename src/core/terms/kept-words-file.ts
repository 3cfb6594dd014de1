/** The do-not-translate list as a file that people review: one word a line, `#` begins a comment. */
import type { KeptWord } from './learn-kept-words.ts';

/** Reads the list. */
export function parseKeptWords(text: string): ReadonlySet<string> {
  const words = text.split(/\r?\n/).map((line) => line.replace(/\s+#.*$|^#.*$/, '').trim());
  return new Set(words.filter((word) => word !== ''));
}

/** Writes a learned list with its evidence as comments. */
export function formatKeptWords(words: readonly KeptWord[]): string {
  const width = Math.max(0, ...words.map(({ word }) => word.length));
  const lines = words.map(({ word, kept, seen }) => `${word.padEnd(width)}  # ${kept} of ${seen} topics`);
  return `# Words that stay as they are in every language, one a line.\n${lines.join('\n')}\n`;
}
