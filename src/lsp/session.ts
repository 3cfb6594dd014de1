/**
 * What the editor server knows: content with open documents in the place of their files, and the findings
 * of these. A document's newest text counts from the moment it is asked about; findings follow shortly.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import { type Content, joinContent, replaceFile } from './content.ts';
import { type Document, toDocument, toText } from './document.ts';
import { checkEditions, findEditions } from './findings.ts';
import {
  type ContentSource,
  type DiskContent,
  parseText,
  readDiskContent,
  readRawText,
} from './open-content.ts';

/** An open document with what is wrong with it. */
export interface CheckedDocument {
  readonly document: Document;
  readonly findings: readonly Diagnostic[];
}

/** More changed files than this are read faster all together. */
const MANY_FILES = 50;

/** Content under edit. Paths are relative to the content folder, with `/`. */
export class Session {
  readonly #source: ContentSource;
  readonly #open = new Map<string, Document>();
  /** Documents whose text is not yet in the content. */
  readonly #unread = new Set<string>();
  readonly #checked = new Map<string, CheckedDocument>();
  #disk: DiskContent;
  #content: Content;

  constructor(source: ContentSource, disk: DiskContent) {
    this.#source = source;
    this.#disk = disk;
    this.#content = joinContent(disk.input);
  }

  /** Content with the newest text of every document. */
  current(): Content {
    for (const path of this.#unread) {
      const text = this.#open.get(path)?.text;
      if (text !== undefined) this.#replace(path, text);
    }
    this.#unread.clear();
    return this.#content;
  }

  /** Whether a file belongs to the content as a topic, or would once it exists. */
  isTopic(path: string): boolean {
    const { locales } = this.#content.catalog.settings;
    return /\.md$/i.test(path) && locales.some((locale) => path.startsWith(`${locale}/`));
  }

  /** Takes the text of an open document. */
  setText(path: string, raw: string): void {
    this.#open.set(path, toDocument(path, raw));
    this.#unread.add(path);
    this.#checked.clear();
  }

  /** Takes a document's file for it again. */
  async close(path: string): Promise<void> {
    this.#open.delete(path);
    this.#unread.delete(path);
    this.#checked.clear();
    await this.#readFile(path);
  }

  getOpen(path: string): Document | undefined {
    return this.#open.get(path);
  }

  /** Text of a document or else of its file, as edits expect it. Throws for a file that cannot be read. */
  readText(path: string): string {
    return this.#open.get(path)?.text ?? toText(readFileSync(join(this.#source.contentDir, path), 'utf8'));
  }

  /** An open document with its findings, those of its newest text. */
  async check(path: string): Promise<CheckedDocument | undefined> {
    for (;;) {
      const document = this.#open.get(path);
      const known = this.#checked.get(path);
      if (!document || known) return document && known;
      await this.#checkAsset(path, document);
    }
  }

  /** Paths of all open documents, sorted. */
  openPaths(): readonly string[] {
    return [...this.#open.keys()].sort();
  }

  /** Open documents that findings may change in when a document does: its twins. */
  openTwins(path: string): readonly string[] {
    const twins = new Set(findEditions(this.current(), path).map((topic) => topic.path));
    return this.openPaths().filter((other) => other !== path && twins.has(other));
  }

  /** Reads files again that have changed, appeared or gone; all of them when a change reaches further. */
  async refresh(paths: readonly string[]): Promise<void> {
    const closed = paths.filter((path) => !this.#open.has(path));
    if (closed.length > MANY_FILES || closed.some((path) => !this.isTopic(path))) await this.reload();
    else for (const path of closed) await this.#readFile(path);
    this.#checked.clear();
  }

  /** Reads the whole folder again; what has not changed is not parsed again. */
  async reload(): Promise<void> {
    this.#disk = await readDiskContent(this.#source, this.#disk.parsed);
    this.#content = joinContent(this.#disk.input);
    for (const path of this.#open.keys()) this.#unread.add(path);
    this.#checked.clear();
  }

  /** Brings TOC and redirects up to date where they are not; takes as long as all topics need. */
  rejoin(): boolean {
    const content = this.current();
    if (!content.stale) return false;
    this.#content = joinContent(content.input, content.tocTexts);
    this.#checked.clear();
    return true;
  }

  async #checkAsset(path: string, document: Document): Promise<void> {
    const content = this.current();
    const texts = new Map<string, string>();
    for (const { path: file } of findEditions(content, path)) {
      const open = this.#open.get(file);
      const raw = open?.text ?? (await readRawText(this.#source.contentDir, file));
      if (raw !== undefined) texts.set(file, toText(raw));
    }
    if (this.#open.get(path) !== document || this.current() !== content) return;
    for (const [file, findings] of checkEditions(content, path, texts)) {
      const open = this.#open.get(file);
      if (open) this.#checked.set(file, { document: open, findings });
    }
  }

  async #readFile(path: string): Promise<void> {
    const raw = await readRawText(this.#source.contentDir, path);
    if (this.#open.has(path)) return;
    this.#replace(path, raw);
  }

  #replace(path: string, raw: string | undefined): void {
    const known = this.#content.input.parsed.has(path);
    if (raw === undefined && !known) return;
    const parsed = raw === undefined ? undefined : parseText(path, raw, this.#source.options);
    this.#content = replaceFile(this.#content, path, parsed);
  }
}
