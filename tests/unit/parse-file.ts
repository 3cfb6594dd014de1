/** Parses virtual files, so that tests read like content. */
import { type Locale, parseLocale } from '../../src/core/locale.ts';
import type { ParserName } from '../../src/core/markdown/parsers.ts';
import { type ParsedTopic, parseTopic } from '../../src/core/parse/parse-topic.ts';
import type { Topic } from '../../src/core/topic.ts';

const HEAD = ['---', 'title: Titel', 'ms:assetid: 14f6798a-28d6-4b3d-8734-942192e1bbf5', '---', ''].join(
  '\n',
);

/** Locale of all virtual files. */
export const DE: Locale = parseLocale('de') as Locale;

/** Parses the text or bytes of `de/x.md`. */
export function parseFile(content: string | Uint8Array, path = 'de/x.md', parser?: ParserName): ParsedTopic {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return parseTopic({ locale: DE, path, bytes }, parser ? { parser } : {});
}

/** The topic with a body that starts on line 5 of its file. */
export function topicOf(body: string): Topic {
  const { topic } = parseFile(HEAD + body);
  if (!topic) throw new Error('The body is not published.');
  return topic;
}

/** The HTML of a body. */
export function htmlOf(body: string): string {
  return topicOf(body).body;
}

/** Findings in a body as `line:column rule`. */
export function findingsOf(body: string): readonly string[] {
  return placesOf(parseFile(HEAD + body));
}

/** Findings as `line:column rule`. */
export function placesOf({ diagnostics }: ParsedTopic): readonly string[] {
  return diagnostics.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}
