/**
 * The YAML that people write in front matter and tables of contents, read by a parser that is ten times
 * as fast as the one that can say what is wrong. What it does not take, the other one has to read.
 */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/** Anchors, aliases, tags, text that could be them, control characters, and the one name that is no plain key. */
const UNUSUAL = /(?:^|[[{,:?-])[ \t]*[&*!%]|__proto__|[^\P{Cc}\n\r]/mu;

/** A document that was read. */
export interface PlainYaml {
  /** Mappings, lists and text as written; nothing else. */
  readonly value: unknown;
  /** 1-based line of a mapping's first key. */
  readonly lineOf: (mapping: object) => number | undefined;
}

/** Reads a document; `undefined` where it is unusual, empty in any place, or not well-formed. */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = new Map<object, number>();
  const open: (number | undefined)[] = [];
  let isPlain = true;
  try {
    const value = load(text, {
      schema: FAILSAFE_SCHEMA,
      listener: (event, { kind, result, line }) => {
        if (event === 'open') {
          open.push(undefined);
          return;
        }
        const own = open.pop() ?? line;
        const above = open.length - 1;
        if (above >= 0) open[above] ??= own;
        if (kind === 'mapping') lines.set(result as object, own + 1);
        else if (kind !== 'sequence' && typeof result !== 'string') isPlain = false;
      },
    });
    return isPlain ? { value, lineOf: (mapping) => lines.get(mapping) } : undefined;
  } catch {
    return undefined;
  }
}
