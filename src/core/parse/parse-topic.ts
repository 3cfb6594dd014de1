/**
 * One file to one topic. Whatever the bytes are, this returns: a topic, or diagnostics that say why
 * there is none, or both.
 */
import { createHash } from 'node:crypto';
import { readTopicSource } from '../bilingual/topic-source.ts';
import { parseSlug } from '../catalog/slug.ts';
import { readIgnored } from '../check/ignored.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { untranslatedSectionsOf } from '../edits/untranslated.ts';
import type { Locale } from '../locale.ts';
import type { ParserName } from '../markdown/parsers.ts';
import { type RenderedBody, renderBody } from '../markdown/render-body.ts';
import type { Topic } from '../topic.ts';
import { commandNamesIn } from './command-names.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { type FrontMatterMeta, readFrontMatterMeta } from './front-matter-meta.ts';
import { repairText } from './repair.ts';
import { normalizeLineEnds, readSourceText } from './source-text.ts';

/** A file as read from the content folder. */
export interface TopicFile {
  readonly locale: Locale;
  /** Path relative to the content folder, with `/`, such as `de/x.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `topic` is `undefined` when the file cannot be published; then there is an error diagnostic. */
export interface ParsedTopic {
  readonly topic: Topic | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may be chosen about parsing. */
export interface ParseOptions {
  /** Library that reads Markdown; `satteri` unless told. */
  readonly parser?: ParserName;
}

/** Parses a topic. Never throws for anything a file contains. */
export function parseTopic(file: TopicFile, options: ParseOptions = {}): ParsedTopic {
  const source = readSourceText(file.path, file.bytes);
  if (source.text === undefined) return { topic: undefined, diagnostics: source.diagnostics };
  const text = normalizeLineEnds(source.text);
  const matter = parseFrontMatter(file.path, text);
  const found = [...source.diagnostics, ...matter.diagnostics];
  if (!matter.usable) return { topic: undefined, diagnostics: sorted(found) };
  const meta = readFrontMatterMeta(file.locale, file.path, matter);
  const repair = repairText(file.path, text, matter.bodyStart);
  const body = renderBody(file.path, blankFrontMatter(repair.text, matter), options.parser ?? 'satteri');
  const all = found.concat(meta.diagnostics, repair.diagnostics, body.draft.diagnostics);
  const fault = publishingFault(file, matter, body);
  if (fault) return { topic: undefined, diagnostics: sorted([...all, fault]) };
  const { topic, diagnostics } = assemble(file, meta, body);
  if (matter.block !== '' && meta.title === undefined) all.push(missingTitle(file.path));
  all.push(...untranslatedSectionsOf(topic, text));
  const ignored = readIgnored(text, matter.bodyStart);
  return {
    topic: ignored.length > 0 ? { ...topic, ignored } : topic,
    diagnostics: sorted([...all, ...diagnostics]),
  };
}

/** Digest of a file's bytes, as topics carry it. */
export function digestBytes(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex').slice(0, 20);
}

/** Keeps the lines of the front matter, empty, so that positions in the body are the file's. */
function blankFrontMatter(text: string, { block, bodyStart }: FrontMatter): string {
  return '\n'.repeat(block.split('\n').length - 1) + text.slice(bodyStart);
}

function assemble(file: TopicFile, front: FrontMatterMeta, { html, draft, source }: RenderedBody) {
  const { slug, reserved } = parseSlug(front.slug, file.path);
  const title = front.title ?? (draft.heading || fileName(file.path));
  const diagnostics: Diagnostic[] = [];
  if (reserved !== undefined) diagnostics.push(reservedSlug(file.path, reserved, slug));
  const commands = commandNamesIn(html);
  const topic: Topic = {
    locale: file.locale,
    assetId: front.assetId,
    path: file.path,
    slug,
    meta: { title, ...front.meta, bodyDate: draft.bodyDate },
    heading: draft.heading || title,
    sections: draft.sections,
    anchors: draft.anchors,
    references: draft.references,
    body: html,
    lead: draft.lead,
    ...(commands.length > 0 && { commands }),
    ...(source && { source: readTopicSource(source, { locale: file.locale, libraryUrl: front.libraryUrl }) }),
    digest: digestBytes(file.bytes),
  };
  return { topic, diagnostics };
}

function publishingFault(file: TopicFile, matter: FrontMatter, body: RenderedBody): Diagnostic | undefined {
  const place = { severity: 'error', file: file.path, line: 1, column: 1 } as const;
  const { excess } = body.draft;
  if (excess) {
    const message =
      'From here on, quotes, lists, tables, links or HTML elements are too deep, too wide or too many to be shown.';
    return {
      ...place,
      ...excess,
      ruleId: 'too-complex',
      message,
      advice: 'Close what was opened, or split the topic.',
    };
  }
  if (matter.block === '' && !body.draft.heading) {
    const message = 'The file has neither front matter nor a first-level heading.';
    return { ...place, ruleId: 'missing-heading', message, advice: 'Give it a title.' };
  }
  return undefined;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics);
}

function missingTitle(file: string): Diagnostic {
  return {
    ruleId: 'missing-title',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: 'The topic has no title in its front matter; its heading or file name stands in.',
    advice: 'Add a `title:` line.',
  };
}

function reservedSlug(file: string, reserved: string, slug: string): Diagnostic {
  return {
    ruleId: 'reserved-slug',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: `“${reserved}” is kept for pages and files of the site itself; the topic is published as “${slug}”.`,
    advice: 'Rename the file, or give it another `slug:`.',
  };
}
