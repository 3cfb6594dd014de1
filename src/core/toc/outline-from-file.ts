/**
 * The tree that a TOC file says. An entry may name another TOC file, as in docfx: that one's entries then
 * stand below it. An entry below its own topic is left out, and what is below it takes its place, so that
 * no topic is lost and the tree has no cycle.
 */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { pathToKey } from '../text/path-key.ts';
import type { ParsedTocFile, TocFile, TocFileEntry } from './read-toc-file.ts';
import type { TocOutline } from './toc.ts';

/** TOC files of one locale, parsed, by the key of their path. */
export type TocFilesByKey = ReadonlyMap<string, ReadTocFile>;

/** A TOC file with what it says. */
export interface ReadTocFile extends ParsedTocFile {
  readonly file: TocFile;
}

/** A tree whose topics have been found. */
export interface FileOutline {
  readonly outline: readonly TocOutline[];
  /** Files that the tree is made of. */
  readonly used: ReadonlySet<TocFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is above an entry. */
interface Above {
  readonly topics: readonly AssetId[];
  /** Number of files that include each other down to it. */
  readonly files: number;
}

/** Files that include each other deeper than this are no table of contents. */
const MAX_FILES_DEEP = 16;

/** The tree of a TOC file, with those that it includes of `files`, each once. */
export function outlineFromFile(library: Library, toc: ReadTocFile, files: TocFilesByKey): FileOutline {
  const diagnostics: Diagnostic[] = [];
  const used = new Set<TocFile>();
  const readFile = ({ file, entries }: ReadTocFile, above: Above): readonly TocOutline[] => {
    used.add(file);
    const columnOf = entryColumns(file);
    const report: Report = ({ line }, fault) =>
      diagnostics.push({ ...fault, file: file.path, line, column: columnOf(line) });
    const from = { file, report };
    return entries.flatMap((entry) => readEntry(from, entry, { ...above, files: above.files + 1 }));
  };
  const readEntry = (from: Source, entry: TocFileEntry, above: Above): readonly TocOutline[] => {
    const included = findIncluded(files, from.file, entry.href);
    const href = included ? entry.topicHref : (entry.href ?? entry.topicHref);
    const assetId = href === undefined ? undefined : findByHref(library, from.file, href);
    const external = assetId ? undefined : externalAddress(href);
    const isLost = href !== undefined && !assetId && !external;
    const isBelowItself = assetId !== undefined && above.topics.includes(assetId);
    if (isLost) from.report(entry, withoutFile(entry, href));
    if (isBelowItself) from.report(entry, belowItself(href));
    const below = assetId ? { ...above, topics: [...above.topics, assetId] } : above;
    const own = entry.children.flatMap((child) => readEntry(from, child, below));
    const children = included ? [...own, ...include(from, entry, included, below)] : own;
    if (isLost || isBelowItself || (!assetId && entry.name === undefined)) return children;
    return [{ assetId, name: entry.name, external, children }];
  };
  const include = (from: Source, entry: TocFileEntry, included: ReadTocFile, above: Above) => {
    if (!used.has(included.file) && above.files < MAX_FILES_DEEP) return readFile(included, above);
    from.report(entry, notIncluded(included.file));
    return [];
  };
  return { outline: readFile(toc, { topics: [], files: 0 }), used, diagnostics };
}

type Fault = Pick<Diagnostic, 'ruleId' | 'severity' | 'message' | 'advice'>;
type Report = (entry: TocFileEntry, fault: Fault) => void;

interface Source {
  readonly file: TocFile;
  readonly report: Report;
}

function findIncluded(files: TocFilesByKey, from: TocFile, href: string | undefined) {
  return href === undefined ? undefined : files.get(pathToKey(resolvePath(from.path, href)));
}

function findByHref(library: Library, file: TocFile, href: string): AssetId | undefined {
  const path = resolvePath(file.path, href.replace(/[?#].*$/s, ''));
  const own = library.byPath.get(pathToKey(path));
  if (own) return own.assetId;
  const name = pathToKey(path.slice(path.lastIndexOf('/') + 1));
  return library.byFileName.get(name)?.[0]?.assetId;
}

function externalAddress(href: string | undefined): string | undefined {
  const url = href === undefined ? null : URL.parse(href);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function resolvePath(from: string, href: string): string {
  const segments = from.split('/').slice(0, -1);
  for (const segment of href.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** 1-based columns at which the entries of a file begin, by their lines; lines are found when one is asked for. */
function entryColumns({ text }: TocFile): (line: number) => number {
  let lines: readonly string[] | undefined;
  return (line) => {
    lines ??= text.split(/\r\n?|\n/);
    const [dashes = ''] = /^[ \t]*(?:-[ \t]+)*/.exec(lines[line - 1] ?? '') ?? [];
    return dashes.length + 1;
  };
}

function withoutFile(entry: TocFileEntry, href: string): Fault {
  return {
    ruleId: 'toc-entry-without-file',
    severity: 'warning',
    message: `No locale has the file ${href}${entry.name ? ` of the entry "${entry.name}"` : ''}, so the entry is left out.`,
    advice: 'Correct `href`, or remove the entry.',
  };
}

function belowItself(href: string | undefined): Fault {
  return {
    ruleId: 'toc-cycle',
    severity: 'warning',
    message: `The topic ${href} stands below itself here, so this entry is left out; what is below it takes its place.`,
    advice: 'Remove this entry, or the one of the same topic above it.',
  };
}

function notIncluded({ path }: TocFile): Fault {
  return {
    ruleId: 'toc-cycle',
    severity: 'warning',
    message: `The file ${path} is part of this table of contents already, or too many files include each other, so it is not included here.`,
    advice: 'Include each file once.',
  };
}
