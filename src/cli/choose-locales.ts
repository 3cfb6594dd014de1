/** Locales named on the command line, held against those of the site. */
import type { Locale } from '../core/locale.ts';
import { nearestName } from '../core/text/nearest-name.ts';
import { UsageError } from './usage-error.ts';

/** The site's locales with the given names, which may be lists with commas. Throws `UsageError` for another. */
export function chooseLocales(names: readonly string[], locales: readonly Locale[]): readonly Locale[] {
  return names.flatMap((value) => value.split(',')).map((name) => chooseLocale(name, locales));
}

/** The site's locale with the name that a flag has. Throws `UsageError`, with the nearest one, when there is none. */
export function chooseLocale(name: string, locales: readonly Locale[], flag = '--locale'): Locale {
  const found = locales.find((locale) => locale.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const near = nearestName(name, locales);
  const advice = near ? `Did you mean \`${near}\`?` : `The locales are ${locales.join(', ')}.`;
  throw new UsageError(`\`${flag} ${name}\` is no locale of this content. ${advice}`);
}
