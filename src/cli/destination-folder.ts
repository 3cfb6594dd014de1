/** The folder that `hexapla move` is to put a topic into, from what people write. */
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { Locale } from '../core/locale.ts';
import type { Topic } from '../core/topic.ts';
import type { Site } from '../io/load-site.ts';
import { UsageError } from './usage-error.ts';

/**
 * Path below the content folder. What leads into that folder from where somebody is means what it says;
 * anything else is below the folder of the topic's language, whose name may stand before it. Throws
 * `UsageError` for a folder that is not within the one of the language.
 */
export function destinationFolder(site: Site, { locale }: Topic, given: string): string {
  if (/\.md\/*$/i.test(given))
    throw new UsageError(
      `\`${given}\` is no folder. Name the folder only; \`hexapla rename\` gives another file name.`,
    );
  const written = posix.normalize(toPosix(given)).replace(/\/+$/, '');
  const fromHere = toPosix(relative(site.contentDir, resolve(given)));
  const leadsThere = fromHere !== written && !isAbsolute(fromHere) && !isUpward(fromHere);
  const folder = leadsThere ? inLocale(fromHere, locale) : belowLocale(site, written, locale);
  if (folder !== undefined) return folder;
  throw new UsageError(
    `\`${given}\` is not in the folder \`${locale}\`, so the topic would change its language. ` +
      `Name a folder of \`${locale}\`, such as \`guide\` or \`${locale}/guide\`.`,
  );
}

/** A path that names a folder of the language, with that folder's name as it is. */
function inLocale(path: string, locale: Locale): string | undefined {
  const [first = '', ...rest] = path.split('/');
  return first.toLowerCase() === locale.toLowerCase() ? [locale, ...rest].join('/') : undefined;
}

function belowLocale({ settings }: Site, path: string, locale: Locale): string | undefined {
  const isElsewhere = path === '' || path === '.' || isAbsolute(path) || isUpward(path);
  const isOther = settings.locales.some((other) => other !== locale && inLocale(path, other) !== undefined);
  if (isElsewhere || isOther) return undefined;
  return inLocale(path, locale) ?? `${locale}/${path}`;
}

function isUpward(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
