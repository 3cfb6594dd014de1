/**
 * Options of the site on the command line: what `astro.config.ts` says, overridden by flags.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import type { ParserName } from '../core/markdown/parsers.ts';
import { narrowOptions } from '../core/settings/narrow-options.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import { readContentFolders } from '../io/content-folders.ts';
import { UsageError } from './usage-error.ts';

/** Flags that all commands with a site take. */
export interface SiteFlags {
  readonly config?: string;
  readonly content?: string;
  readonly locale?: readonly string[];
  readonly defaultLocale?: string;
  readonly sourceLocale?: string;
  readonly fallback?: readonly string[];
  readonly title?: string;
  readonly site?: string;
  readonly base?: string;
  readonly editLink?: string;
  readonly parser?: ParserName;
  readonly pseudo?: boolean;
}

const CONFIG_FILES = ['astro.config.ts', 'astro.config.mts', 'astro.config.js', 'astro.config.mjs'];

/** Declares the flags that override the configuration. */
export function addSiteFlags(command: Command): Command {
  return command
    .option('--content <dir>', 'content folder, with one folder per locale')
    .option('--config <file>', 'configuration to use instead of astro.config.ts')
    .option('--default-locale <locale>', 'where / leads')
    .option('--source-locale <locale>', 'what the others are translated from')
    .option('--fallback <chain>', 'who stands in for a locale, such as ko=de,fr (repeatable)', collect)
    .option('--title <name>', 'name of the site')
    .option('--site <url>', 'address of the finished site')
    .option('--base <path>', 'path that the site lives under, if --site does not say it')
    .option('--edit-link <pattern>', 'where to edit a topic; {path} and {locale} are filled in')
    .option('--parser <name>', 'Markdown parser: satteri or remark');
}

/** Collects the values of a flag that may be given several times or with commas. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Options of the site: configuration, then flags. `content` is always set, relative to the working directory. */
export async function readOptions(flags: SiteFlags): Promise<HexaplaOptions & { readonly content: string }> {
  const configured = await readConfig(flags.config);
  const content = flags.content ?? configured.content ?? 'content';
  const options = flags.content === undefined ? configured : await optionsFor(content, configured);
  const chains = flags.fallback && { fallback: Object.fromEntries(flags.fallback.map(parseChain)) };
  const { defaultLocale, sourceLocale, title, site, base, editLink, parser, pseudo } = flags;
  const given = Object.entries({ defaultLocale, sourceLocale, title, site, base, editLink, parser, pseudo });
  const set = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return { ...localesOnly(options, flags.locale), ...chains, ...set, content };
}

function localesOnly(options: HexaplaOptions, locales: readonly string[] | undefined): HexaplaOptions {
  if (!locales) return options;
  const listed = locales.flatMap((value) => value.split(',')).filter((name) => name !== '');
  return { ...narrowOptions(options, listed), locales: listed };
}

async function optionsFor(content: string, configured: HexaplaOptions): Promise<HexaplaOptions> {
  const folders = await readContentFolders(resolve(content)).catch(() => []);
  return narrowOptions(
    configured,
    folders.map(({ name }) => name),
  );
}

async function readConfig(file: string | undefined): Promise<HexaplaOptions> {
  if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no configuration \`${file}\`.`);
  const path = file ?? CONFIG_FILES.find((name) => existsSync(name));
  if (path === undefined) return {};
  const config = await importConfig(path);
  const options = findOptions(config);
  if (options === undefined && file !== undefined)
    throw new UsageError(`\`${file}\` has no \`hexapla({ … })\` among its \`integrations\`.`);
  const { site, base } = config;
  return { ...(typeof site === 'string' && { site }), ...(typeof base === 'string' && { base }), ...options };
}

async function importConfig(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const module: unknown = await import(pathToFileURL(resolve(path)).href);
    const config = isRecord(module) ? module['default'] : undefined;
    return isRecord(config) ? config : {};
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`\`${path}\` cannot be loaded: ${reason}`, { cause });
  }
}

function findOptions(config: Readonly<Record<string, unknown>>): HexaplaOptions | undefined {
  const integrations = Array.isArray(config['integrations']) ? config['integrations'].flat(Infinity) : [];
  const found: unknown = integrations.find((one) => isRecord(one) && one['name'] === 'hexapla');
  return isRecord(found) && isRecord(found['options']) ? found['options'] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseChain(chain: string): [string, string[]] {
  const [locale, others] = chain.split('=');
  if (!locale || others === undefined)
    throw new UsageError(`\`--fallback ${chain}\` is not of the form \`ko=de,fr\`.`);
  return [locale, others.split(',').filter((name) => name !== '')];
}
