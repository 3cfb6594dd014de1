/**
 * Reads what belongs to the locales: which topics there are, the text of `toc.yml` files, and the
 * size of images. Topics themselves are read later, one at a time, so that memory holds few at once.
 */
import { readFile } from 'node:fs/promises';
import { imageSizeFromFile } from 'image-size/fromFile';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import type { MediaFile } from '../core/media.ts';
import type { TocFile } from '../core/toc/read-toc-file.ts';
import { type ContentFile, listContentFiles, reasonOf, unreadable } from './content-files.ts';

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

/** Reads the content of the given locales. */
export async function readContent(contentDir: string, locales: readonly Locale[]): Promise<Content> {
  const parts: Content[] = [];
  for (const locale of locales) parts.push(await readLocale(contentDir, locale));
  return {
    topicFiles: parts.flatMap((part) => part.topicFiles),
    tocFiles: parts.flatMap((part) => part.tocFiles),
    media: parts.flatMap((part) => part.media),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  };
}

/** Whether a path names a topic. */
export function isTopicPath(path: string): boolean {
  return /\.md$/i.test(path);
}

async function readLocale(contentDir: string, locale: Locale): Promise<Content> {
  const { files, diagnostics } = await listContentFiles(contentDir, locale);
  const toc = files.filter(({ path }) => /(?:^|\/)toc\.ya?ml$/i.test(path));
  const media = files.filter(({ path }) => MEDIA.test(path));
  const found: Diagnostic[] = [...diagnostics];
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
    media: await Promise.all(media.map((file) => readMedia(locale, file))),
    diagnostics: found,
  };
}

async function readMedia(locale: Locale, { path, absolutePath, bytes }: ContentFile): Promise<MediaFile> {
  const size = await imageSizeFromFile(absolutePath).catch(() => undefined);
  if (!size) return { locale, path, bytes };
  const turned = (size.orientation ?? 1) >= QUARTER_TURNED;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  return { locale, path, bytes, width: Math.round(width), height: Math.round(height) };
}
