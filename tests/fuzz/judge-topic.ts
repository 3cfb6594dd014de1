/** What must be true of every topic, whatever its file holds. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { Locale } from '../../src/core/locale.ts';
import type { ParserName } from '../../src/core/markdown/parsers.ts';
import { eachElement } from '../../src/core/markdown/tree.ts';
import { type ParsedTopic, parseTopic } from '../../src/core/parse/parse-topic.ts';
import { findDangers } from '../security/find-dangers.ts';

/** Longest time that a topic may take, in milliseconds. */
export const MOST_MS = 2000;

/** A parsed topic, with what is wrong about it; `undefined` when nothing is. */
export interface Judgement {
  readonly parsed: ParsedTopic | undefined;
  readonly fault: string | undefined;
}

const PARSER = unified().use(rehypeRaw).freeze();

/** Parses a file and judges the outcome. Never throws. */
export function judgeTopic(path: string, bytes: Uint8Array, parser: ParserName = 'satteri'): Judgement {
  const locale = path.slice(0, path.indexOf('/')) as Locale;
  const began = performance.now();
  let parsed: ParsedTopic;
  try {
    parsed = parseTopic({ locale, path, bytes }, { parser });
  } catch (error) {
    return { parsed: undefined, fault: `crash: ${error instanceof Error ? error.stack : String(error)}` };
  }
  const ms = performance.now() - began;
  return { parsed, fault: ms > MOST_MS ? `slow: ${Math.round(ms)} ms` : findFault(parsed) };
}

function findFault({ topic, diagnostics }: ParsedTopic): string | undefined {
  if (!topic)
    return diagnostics.some(({ severity }) => severity === 'error') ? undefined : 'lost without an error';
  for (const { line, column, ruleId } of diagnostics)
    if (!(line >= 1 && column >= 1)) return `no place: ${ruleId} ${line}:${column}`;
  return bodyFault(topic.body) ?? (topic.source && bodyFault(topic.source.body));
}

/** Why HTML is not what browsers make of it, or could do harm. */
export function bodyFault(html: string): string | undefined {
  const [danger] = findDangers(html);
  if (danger !== undefined) return `dangerous: ${danger}`;
  const tree = PARSER.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const again = toHtml(tree);
  if (again === html) return duplicateId(tree);
  const at = [...html].findIndex((character, index) => character !== [...again][index]);
  const around = (text: string) => `…${text.slice(Math.max(0, at - 80), at + 60)}…`;
  return `unstable: ${around(html)} becomes ${around(again)}`;
}

/** The same of a body that is filled in for a page, where characters may be escaped in another form. */
export function pageFault(html: string): string | undefined {
  const fault = bodyFault(html);
  if (!fault?.startsWith('unstable')) return fault;
  const again = toHtml(PARSER.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root);
  return tagsOf(html) === tagsOf(again) ? undefined : fault;
}

function tagsOf(html: string): string {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)(?:\s+[a-z-]+(?:="[^"]*")?)*>/g)]
    .map(([, name]) => name)
    .join(' ');
}

function duplicateId(tree: Root): string | undefined {
  const ids = new Set<unknown>();
  let twice: string | undefined;
  eachElement(tree, ({ properties: { id } }) => {
    if (id !== undefined && ids.has(id)) twice ??= `duplicate: two elements have the ID ${id}`;
    ids.add(id);
  });
  return twice;
}
