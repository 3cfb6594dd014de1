/**
 * What the plugins learn of a body on the way, carried by unified's file. Each plugin adds its part;
 * `render-body.ts` hands the whole on.
 */
import type { Root } from 'hast';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { IsoDate, Reference, Section } from '../topic.ts';

/** Findings of one body, filled in plugin by plugin. */
export interface BodyDraft {
  readonly file: string;
  /** Lines of the text that is parsed, those of the file. */
  readonly lines: readonly string[];
  readonly diagnostics: Diagnostic[];
  readonly sections: Section[];
  readonly references: Reference[];
  /** IDs in the body that are no headings. */
  readonly anchors: string[];
  heading: string | undefined;
  bodyDate: IsoDate | undefined;
  lead: string;
  /** Tree of the source text of a bilingual edition. */
  source: Root | undefined;
  /** Where the body became too complex to be shown; it is empty then. */
  excess: Point | undefined;
}

/** The part of unified's file that plugins use. */
export interface DraftFile {
  readonly data: Readonly<Record<string, unknown>>;
}

/** A transformer as unified takes it. */
export type BodyTransformer = (tree: Root, file: DraftFile) => undefined;

/** Deepest nesting of elements that is rendered; real topics stay below 30. */
export const MAX_DEPTH = 250;

/** Most elements in one body: what takes seconds to render. Real topics stay below a tenth of it. */
export const MAX_ELEMENTS = 60_000;

/** A draft to start with. */
export function newBodyDraft(file: string, text: string): BodyDraft {
  return {
    file,
    lines: text.split('\n'),
    diagnostics: [],
    sections: [],
    references: [],
    anchors: [],
    heading: undefined,
    bodyDate: undefined,
    lead: '',
    source: undefined,
    excess: undefined,
  };
}

/** Makes a plugin of a function over tree and draft. */
export function bodyPlugin(transform: (tree: Root, draft: BodyDraft) => void): () => BodyTransformer {
  return () => (tree, file) => {
    const { draft } = file.data;
    if (!draft) throw new Error('A body plugin ran on a file without a draft.');
    transform(tree, draft as BodyDraft);
  };
}

/** Line and column, 1-based. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Adds a diagnostic to a draft. */
export function reportAt(
  draft: BodyDraft,
  point: Point,
  finding: { ruleId: string; severity: Severity; message: string; advice: string },
): void {
  draft.diagnostics.push({ ...finding, file: draft.file, line: point.line, column: point.column });
}
