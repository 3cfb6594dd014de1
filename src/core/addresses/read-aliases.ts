/**
 * `aliases:` in front matter: addresses that a topic had before. A name alone was a slug in the
 * topic's locale; `/a/b/` is an address of the site; an address of the old library is taken by its ID.
 */

import { parseLibraryAddress } from '../catalog/mtps.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Settings } from '../settings/settings.ts';
import type { Topic } from '../topic.ts';
import type { RedirectRequest } from './redirect.ts';
import { malformedRedirect } from './redirect-faults.ts';
import { readSitePath } from './site-path.ts';

/** Requests of one kind of source, with what is wrong there. */
export interface RedirectSource {
  readonly requests: readonly RedirectRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

const ADVICE = 'Write a former slug such as `old-name`, or a path of this site such as `/de/old-name/`.';

/** Reads the aliases of all topics. */
export function readAliases(settings: Settings, topics: readonly Topic[]): RedirectSource {
  const requests: RedirectRequest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const topic of topics) {
    for (const alias of aliasesOf(topic)) {
      const from = typeof alias === 'string' ? aliasPath(settings, topic, alias) : undefined;
      const place = placeOf(topic);
      if (from === undefined) {
        const shown = JSON.stringify(alias)?.slice(0, 80);
        diagnostics.push(malformedRedirect(place, `${shown} is no address of this site`, ADVICE));
      } else {
        const { assetId, locale } = topic;
        requests.push({ from, target: { type: 'topic', assetId, locale, suffix: '' }, locale, place });
      }
    }
  }
  return { requests, diagnostics };
}

function aliasesOf({ meta }: Topic): readonly unknown[] {
  const value = Object.entries(meta.other).find(([key]) => key.toLowerCase() === 'aliases')?.[1];
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function aliasPath({ base, site }: Settings, { locale }: Topic, alias: string): string | undefined {
  const library = parseLibraryAddress(alias);
  if (library) return library.libraryId && `library/${library.libraryId}/`;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(alias.trim())) {
    const url = URL.parse(alias.trim());
    return url && url.origin === site ? readSitePath(url.pathname, base) : undefined;
  }
  return readSitePath(alias.trim().startsWith('/') ? alias : `${base}${locale}/${alias}`, base);
}

function placeOf({ path, meta }: Topic): Place {
  const line = Object.entries(meta.lines).find(([key]) => key.toLowerCase() === 'aliases')?.[1] ?? 1;
  return { file: path, line, column: 1 };
}
