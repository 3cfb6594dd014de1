/**
 * From options to settings. All problems are found in one run, and each says what to write instead,
 * so that nobody has to read a manual to correct a configuration.
 */

import { buildFallbackChains } from '../catalog/fallback-chain.ts';
import { checkRuleNames } from '../check/check-rule-names.ts';
import type { Locale } from '../locale.ts';
import { parseSiteAddress } from '../pages/site-address.ts';
import { pseudoLocaleOf } from '../pseudo/pseudo-locale.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkOptions } from './check-options.ts';
import { type ContentFolder, parseFolderLocale, suggestLocale } from './locale-folders.ts';
import type { HexaplaOptions } from './options.ts';
import type { Settings } from './settings.ts';

/** Settings, or what is wrong with the options: whole sentences, at least one. */
export type ParsedSettings =
  | { readonly settings: Settings; readonly problems?: never }
  | { readonly settings?: never; readonly problems: readonly string[] };

/** Parses options against the folders found in the content folder. */
export function parseSettings(options: HexaplaOptions, folders: readonly ContentFolder[]): ParsedSettings {
  const malformed = checkOptions(options);
  if (malformed.length > 0) return { problems: malformed };
  const { locales, problems: localeProblems } = parseLocales(options, folders);
  const address = parseSiteAddress(options.site, options.base);
  const problems = [...localeProblems, ...(address.problem === undefined ? [] : [address.problem])];
  if (locales.length > 0) problems.push(...checkLocaleNames(options, locales));
  problems.push(...checkRuleNames(options.rules));
  const [first] = locales;
  if (problems.length > 0 || first === undefined) return { problems };
  const sourceLocale = locales.find((locale) => locale === options.sourceLocale);
  const defaultLocale = locales.find((locale) => locale === options.defaultLocale) ?? sourceLocale ?? first;
  const pseudoLocale = options.pseudo ? pseudoLocaleOf(defaultLocale) : undefined;
  const all = pseudoLocale ? [...locales, pseudoLocale] : locales;
  const fallback = buildFallbackChains(all, {
    defaultLocale,
    sourceLocale,
    fallback: options.fallback ?? {},
  });
  return {
    settings: {
      title: titles(options.title, all, fallback),
      locales: all,
      defaultLocale,
      sourceLocale,
      fallback,
      site: address.site,
      base: address.base,
      editLink: options.editLink,
      rules: options.rules ?? {},
      statusPages: options.statusPages ?? true,
      drafts: options.drafts ?? false,
      pseudoLocale,
    },
  };
}

function parseLocales(options: HexaplaOptions, folders: readonly ContentFolder[]) {
  const content = options.content ?? 'content';
  const withTopics = folders.filter((folder) => folder.hasTopics).map((folder) => folder.name);
  if (options.locales) return listedLocales(options.locales, folders, content);
  const candidates = withTopics.filter((name) => !/^[._]/.test(name));
  const problems = candidates
    .filter((name) => !parseFolderLocale(name))
    .map((name) => unknownFolder(`${content}/${name}`, name));
  const locales = candidates.flatMap((name) => parseFolderLocale(name) ?? []);
  if (candidates.length === 0)
    problems.push(
      `There are no topics in \`${content}\`. Put Markdown files into one folder per locale, such as \`${content}/de\`.`,
    );
  return { locales, problems };
}

function listedLocales(listed: readonly string[], folders: readonly ContentFolder[], content: string) {
  const found = folders.map((folder) => folder.name);
  const problems = listed
    .filter((name) => !found.includes(name) && listedLocale(name))
    .map((name) => missingFolder(name, found, content));
  const known = [...new Set(listed)].filter((name) => found.includes(name));
  const locales = known.flatMap((name) => listedLocale(name) ?? []);
  for (const name of new Set(listed)) if (!listedLocale(name)) problems.push(noTag(name, found, content));
  if (listed.length === 0)
    problems.push('`locales` is empty. Name at least one locale, or leave the option out.');
  return { locales, problems };
}

function listedLocale(name: string): Locale | undefined {
  return parseFolderLocale(name);
}

function unknownFolder(path: string, name: string): string {
  const suggestion = suggestLocale(name);
  const rename = suggestion ? `Rename it to \`${suggestion}\`` : 'Rename it to a tag such as `de` or `pt-BR`';
  return `\`${path}\` is not a language tag. ${rename}, or list the folders to publish in \`locales\`.`;
}

/** A listed name that is no language tag; the folder of that name, if there is one, has to change with it. */
function noTag(name: string, found: readonly string[], content: string): string {
  const tag = suggestLocale(name);
  const folder = found.includes(name) ? `, and rename the folder \`${content}/${name}\` to it` : '';
  const example = tag ? `\`${tag}\`` : 'a tag such as `de` or `pt-BR`';
  return `\`locales\` names \`${name}\`, which is not a language tag. Write ${example}${folder}.`;
}

function missingFolder(name: string, found: readonly string[], content: string): string {
  const near = nearestName(name, found);
  const advice = near
    ? `Did you mean \`${near}\`?`
    : `Create \`${content}/${name}\`, or take it out of \`locales\`.`;
  return `Locale \`${name}\` has no folder \`${content}/${name}\`. ${advice}`;
}

function checkLocaleNames(options: HexaplaOptions, locales: readonly Locale[]): string[] {
  const named: [string, string | undefined][] = [
    ['defaultLocale', options.defaultLocale],
    ['sourceLocale', options.sourceLocale],
    ...Object.entries(options.fallback ?? {}).flatMap(([locale, chain]): [string, string][] => [
      ['fallback', locale === '*' ? (locales[0] ?? '') : locale],
      ...chain.map((tag): [string, string] => [`fallback.${locale}`, tag]),
    ]),
  ];
  return named
    .filter(([, tag]) => tag !== undefined && !(locales as readonly string[]).includes(tag))
    .map(([option, tag = '']) => {
      const near = nearestName(tag, locales);
      const list = locales.map((locale) => `\`${locale}\``).join(', ');
      return `\`${option}\` names \`${tag}\`, which is no locale of this site. ${near ? `Did you mean \`${near}\`? ` : ''}The locales are ${list}.`;
    });
}

/** Every locale gets a name: its own, that of the locales that stand in for it, or any. */
function titles(
  title: HexaplaOptions['title'],
  locales: readonly Locale[],
  fallback: ReadonlyMap<Locale, readonly Locale[]>,
): Record<string, string> | undefined {
  if (title === undefined) return undefined;
  const byLocale: Readonly<Record<string, string>> = typeof title === 'string' ? { '*': title } : title;
  const nameOf = (locale: Locale) =>
    [locale, '*', ...(fallback.get(locale) ?? [])]
      .map((key) => byLocale[key])
      .find((name) => name !== undefined);
  const entries = locales.flatMap((locale) => {
    const name = nameOf(locale);
    return name === undefined ? [] : [[locale, name] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
