/**
 * What a section holds that stays the same in every language: where its links lead, its images, code,
 * numbers and names of things, and the blocks it is made of. Twins are recognized by it.
 */
import type { Reference, Topic } from '../topic.ts';

/** Kinds of marks, the most telling first. */
export const MARK_KINDS = ['links', 'images', 'code', 'numbers', 'names'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** The marks of one section; what stands in its subsections is theirs. */
export interface SectionMarks {
  readonly marks: Readonly<Record<MarkKind, ReadonlySet<string>>>;
  /** Number of blocks by kind: paragraphs, items, rows, callouts and so on. */
  readonly blocks: ReadonlyMap<string, number>;
  /** Length of the text in UTF-16 code units, heading aside. */
  readonly length: number;
}

/** Names what a link leads to, the same for all editions that link there. */
export type NameTarget = (topic: Topic, reference: Reference) => string;

/** Names a target after its file, without folder, extension and fragment. */
export const nameByFile: NameTarget = (_, { target }) => {
  const path = target.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.(?:md|aspx)$/i, '')
    .toLowerCase();
};

const REFERENCE = /<(?:a|img) data-ref="(\d+)"/g;
const CODE = /<code\b[^>]*>([\s\S]*?)<\/code>/g;
const BLOCK = /<(p|li|tr|pre|table|ul|ol|dl|blockquote|img|aside class="callout" data-callout="[a-z]+)\b/g;
const NUMBER = /\d+(?:[.,:]\d+)*/g;
/** Words with a capital, a digit or a sign inside, as products, commands and abbreviations have. */
const NAME = /(?<![\p{L}\p{N}])[A-Za-z][\w-]*(?:[A-Z]|(?<=\w)[_\\-](?=[A-Z]))[\w-]*/gu;

/** Marks of each section of a topic, in the order of `topic.sections`. */
export function readSectionMarks(topic: Topic, nameTarget: NameTarget): readonly SectionMarks[] {
  const [, ...parts] = topic.body.split(/<h[2-6] id=/);
  return topic.sections.map((_, index) => readPart(topic, parts[index] ?? '', nameTarget));
}

function readPart(topic: Topic, part: string, nameTarget: NameTarget): SectionMarks {
  const html = part.slice(part.search(/<\/h[2-6]>/) + '</h2>'.length);
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const links = new Set<string>();
  const images = new Set<string>();
  for (const [, index] of html.matchAll(REFERENCE)) {
    const reference = topic.references[Number(index)];
    if (reference) (reference.kind === 'image' ? images : links).add(nameTarget(topic, reference));
  }
  return {
    marks: {
      links,
      images,
      code: new Set(Array.from(html.matchAll(CODE), ([, code = '']) => code.replace(/\s+/g, ' ').trim())),
      numbers: new Set(Array.from(text.matchAll(NUMBER), ([number]) => number.replace(/[.,]/g, ''))),
      names: new Set(Array.from(text.matchAll(NAME), ([name]) => name)),
    },
    blocks: countBlocks(html),
    length: text.trim().length,
  };
}

function countBlocks(html: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, kind = ''] of html.matchAll(BLOCK)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
