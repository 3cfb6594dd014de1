/** Damages real topics the way tools, merges and enemies do. */
import type { Random } from './random.ts';
import { BODY_TOKENS, TOC_TOKENS, YAML_TOKENS } from './tokens.ts';

type Mutation = (text: string, random: Random, tokens: readonly string[]) => string;

const MOST_REPEATS = 400;
const MOST_MUTATIONS = 6;

/** A damaged topic. `other` lends its parts. */
export function mutateTopic(text: string, other: string, random: Random): string {
  const [front, body] = splitTopic(text);
  const [otherFront, otherBody] = splitTopic(other);
  if (random.chance(5)) return mutate(text, random, [...BODY_TOKENS, ...YAML_TOKENS]);
  if (random.chance(5)) return mutate(otherFront + body, random, BODY_TOKENS);
  const changedFront = random.chance(30) ? mutate(front, random, YAML_TOKENS) : front;
  const spliced = random.chance(10) ? splice(body, otherBody, random) : body;
  return changedFront + mutate(spliced, random, BODY_TOKENS);
}

/** A damaged `toc.yml`. */
export function mutateToc(text: string, random: Random): string {
  return mutate(text, random, TOC_TOKENS);
}

/** A damaged file: as text, sometimes with bytes that are none. */
export function toBytes(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (!random.chance(3) || bytes.length === 0) return bytes;
  for (let count = random.below(4); count >= 0; count -= 1)
    bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

function mutate(text: string, random: Random, tokens: readonly string[]): string {
  let result = text;
  for (let count = random.below(MOST_MUTATIONS); count >= 0; count -= 1)
    result = random.pick(MUTATIONS)(result, random, tokens);
  return result;
}

const MUTATIONS: readonly Mutation[] = [
  insertToken,
  insertToken,
  insertToken,
  repeatToken,
  deletePart,
  deleteLine,
  moveLine,
  repeatPart,
  wrap,
  dropTag,
  replaceCharacter,
  truncate,
];

function insertToken(text: string, random: Random, tokens: readonly string[]): string {
  return insert(text, random.below(text.length + 1), random.pick(tokens));
}

function repeatToken(text: string, random: Random, tokens: readonly string[]): string {
  const count = random.chance(20) ? random.below(MOST_REPEATS) : random.below(8);
  return insert(text, random.below(text.length + 1), random.pick(tokens).repeat(count));
}

function deletePart(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  return text.slice(0, start) + text.slice(start + random.below(60));
}

function deleteLine(text: string, random: Random): string {
  const lines = text.split('\n');
  lines.splice(random.below(lines.length), 1);
  return lines.join('\n');
}

function moveLine(text: string, random: Random): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  lines.splice(random.below(lines.length + 1), 0, line);
  return lines.join('\n');
}

function repeatPart(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  const part = text.slice(start, start + random.below(200));
  return insert(text, random.below(text.length + 1), part.repeat(1 + random.below(5)));
}

function wrap(text: string, random: Random, tokens: readonly string[]): string {
  const start = random.below(text.length + 1);
  const end = start + random.below(text.length - start + 1);
  return (
    text.slice(0, start) +
    random.pick(tokens) +
    text.slice(start, end) +
    random.pick(tokens) +
    text.slice(end)
  );
}

function dropTag(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  if (tags.length === 0) return text;
  const { index, 0: tag } = random.pick(tags);
  return text.slice(0, index) + text.slice(index + tag.length);
}

function replaceCharacter(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return (
    text.slice(0, at) +
    String.fromCharCode(random.chance(80) ? random.below(128) : random.below(65536)) +
    text.slice(at + 1)
  );
}

function truncate(text: string, random: Random): string {
  return random.chance(20) ? text.slice(0, random.below(text.length + 1)) : text;
}

function splice(text: string, other: string, random: Random): string {
  return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
}

function insert(text: string, at: number, part: string): string {
  return text.slice(0, at) + part + text.slice(at);
}

function splitTopic(text: string): readonly [front: string, body: string] {
  const end = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  return [text.slice(0, end), text.slice(end)];
}
