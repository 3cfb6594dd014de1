/**
 * Reads what belongs to the locales: which topics there are, the text of `toc.yml` files, and the
 * size of images. Topics themselves are read later, one at a time, so that memory holds few at once.
 */
import { readFile } from 'node:fs/promises';
import { imageSizeFromFile } from 'image-size/fromFile';
import type { MediaFile } from '../core/catalog/media.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import { findSvgFault } from '../core/svg/find-svg-fault.ts';
import { findPathFault } from '../core/text/file-names.ts';
import { pathToKey } from '../core/text/path-key.ts';
import type { TocFile } from '../core/toc/read-toc-file.ts';
import { type ContentFile, isTopicPath, listContentFiles, reasonOf, unreadable } from './content-files.ts';
import { misnamedFiles, misplacedFiles } from './ignored-files.ts';

/** A file that holds a topic. */
export interface TopicFile extends ContentFile {
  readonly locale: Locale;
}

/** Everything below the locale folders, sorted by locale and path. */
export interface Content {
  readonly topicFiles: readonly TopicFile[];
  readonly tocFiles: readonly TocFile[];
  readonly media: readonly MediaFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const MEDIA = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const QUARTER_TURNED = 5;
/** Drawings above this size are not looked into, and so not published. */
const MAX_SVG_BYTES = 5 * 2 ** 20;

/** Reads the content of the given locales. */
export async function readContent(contentDir: string, locales: readonly Locale[]): Promise<Content> {
  const parts: Content[] = [];
  for (const locale of locales) parts.push(await readLocale(contentDir, locale));
  return {
    topicFiles: parts.flatMap((part) => part.topicFiles),
    tocFiles: parts.flatMap((part) => part.tocFiles),
    media: parts.flatMap((part) => part.media),
    diagnostics: [...(await misplacedFiles(contentDir)), ...parts.flatMap((part) => part.diagnostics)],
  };
}

/** Paths of files that should be topics and could not even be opened; an error says why of each. */
export function unreadTopics({ diagnostics }: Content): readonly string[] {
  const unread = diagnostics.filter(({ file, severity }) => isTopicPath(file) && severity === 'error');
  return [...new Set(unread.map(({ file }) => file))];
}

async function readLocale(contentDir: string, locale: Locale): Promise<Content> {
  const { files, diagnostics } = await listContentFiles(contentDir, locale);
  const toc = files.filter(({ path }) => /(?:^|\/)toc\.ya?ml$/i.test(path));
  const media = files.filter(({ path }) => MEDIA.test(path));
  const found: Diagnostic[] = [
    ...diagnostics,
    ...ambiguousNames(files),
    ...misnamedFiles(files.map(({ path }) => path)),
  ];
  const tocFiles = await Promise.all(
    toc.map(({ path, absolutePath }) =>
      readFile(absolutePath, 'utf8').then(
        (text) => [{ locale, path, text }],
        (cause) => {
          found.push(unreadable(path, reasonOf(cause)));
          return [];
        },
      ),
    ),
  );
  return {
    topicFiles: files.filter(({ path }) => isTopicPath(path)).map((file) => ({ ...file, locale })),
    tocFiles: tocFiles.flat(),
    media: (await Promise.all(media.map((file) => readMedia(locale, file, found)))).flat(),
    diagnostics: found,
  };
}

/** Files whose names other systems take for one. */
function ambiguousNames(files: readonly ContentFile[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const key = pathToKey(path);
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    if (other === undefined) return [];
    return {
      ...{ file: path, line: 1, column: 1, ruleId: 'ambiguous-name', severity: 'warning' },
      message: `On other systems this name and \`${other}\` are one, so that one file would overwrite the other.`,
      advice: 'Delete one of the files, or give it another name.',
    };
  });
}

/** The file as media; none when it could do harm on the site or cannot be there, which `found` then says. */
async function readMedia(locale: Locale, file: ContentFile, found: Diagnostic[]): Promise<MediaFile[]> {
  const fault = nameFault(file) ?? (/\.svg$/i.test(file.path) ? await svgFault(file) : undefined);
  if (fault === undefined) return [await measure(locale, file)];
  found.push(fault);
  return [];
}

function nameFault({ path }: ContentFile): Diagnostic | undefined {
  const reason = findPathFault(path);
  if (reason === undefined) return undefined;
  return {
    ...{ file: path, line: 1, column: 1, ruleId: 'unusable-name', severity: 'error' },
    message: `This image is not published: ${reason}.`,
    advice: 'Rename it, and the links to it.',
  };
}

async function svgFault({ path, absolutePath, bytes }: ContentFile): Promise<Diagnostic | undefined> {
  if (bytes > MAX_SVG_BYTES) return unsafeImage(path, 'it is larger than 5 MiB');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolutePath));
    const fault = findSvgFault(text);
    return fault === undefined ? undefined : unsafeImage(path, fault);
  } catch (cause) {
    return cause instanceof TypeError
      ? unsafeImage(path, 'it is no UTF-8')
      : unreadable(path, reasonOf(cause));
  }
}

function unsafeImage(path: string, reason: string): Diagnostic {
  return {
    ...{ file: path, line: 1, column: 1, ruleId: 'unsafe-image', severity: 'error' },
    message: `This image could do more than show a picture, so it is not published: ${reason}.`,
    advice: 'Export it again as plain SVG, or as PNG.',
  };
}

async function measure(locale: Locale, { path, absolutePath, bytes }: ContentFile): Promise<MediaFile> {
  const size = await imageSizeFromFile(absolutePath).catch(() => undefined);
  if (!size) return { locale, path, bytes };
  const turned = (size.orientation ?? 1) >= QUARTER_TURNED;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  return { locale, path, bytes, width: Math.round(width), height: Math.round(height) };
}
