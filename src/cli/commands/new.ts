/** `hexapla new`: starts a translation from another edition of the same topic. */
import type { Command } from 'commander';
import { type AssetId, parseAssetId } from '../../core/asset-id.ts';
import { findEdition } from '../../core/catalog/library.ts';
import { planDraft } from '../../core/edits/plan-draft.ts';
import { type Locale, localeName, parseLocale } from '../../core/locale.ts';
import type { Topic } from '../../core/topic.ts';
import { readTexts } from '../../io/content-texts.ts';
import type { Site } from '../../io/load-site.ts';
import { chooseLocale } from '../choose-locales.ts';
import {
  addEditFlags,
  carryOut,
  type EditFlags,
  findNamedTopic,
  loadForEditing,
} from '../content-session.ts';
import { UsageError } from '../usage-error.ts';

interface NewFlags extends Omit<EditFlags, 'locale'> {
  readonly locale: string;
  readonly asset?: string;
  readonly like?: string;
  readonly from?: string;
}

/** Declares the command. */
export function addNewCommand(program: Command): void {
  addEditFlags(program.command('new'))
    .description('Start a translation: a draft with the asset ID, structure and text of another edition.')
    .requiredOption('--locale <locale>', 'language to translate into')
    .option('--asset <id>', 'asset ID of the topic')
    .option('--like <file>', 'an edition of the topic; its text is taken')
    .option('--from <locale>', 'language to translate from (default: source locale, else the fallback)')
    .action(runNew);
}

async function runNew({ locale: name, asset, like, from, ...flags }: NewFlags): Promise<void> {
  if ((asset === undefined) === (like === undefined))
    throw new UsageError('Name the topic with either `--asset ID` or `--like FILE`.');
  const site = await loadForEditing(flags);
  const locale = newLocale(name) ?? chooseLocale(name, site.settings.locales);
  const named = like === undefined ? undefined : findNamedTopic(site, like);
  const source = from === undefined ? undefined : chooseLocale(from, site.settings.locales, '--from');
  const twin =
    source || !named ? findTwin(site, named?.assetId ?? parsedId(asset ?? ''), { locale, source }) : named;
  const texts = await readTexts(site.contentDir, [twin.path]);
  await carryOut(site, planDraft(site.catalog, { twin, locale }, texts.get(twin.path) ?? ''), flags);
}

function findTwin(
  { catalog, settings }: Site,
  assetId: AssetId,
  { locale, source }: { readonly locale: Locale; readonly source: Locale | undefined },
): Topic {
  const editions = catalog.library.editions.get(assetId);
  if (!editions) throw new UsageError(`No topic has the asset ID \`${assetId}\`.`);
  const wanted = source ?? settings.sourceLocale;
  const twin =
    (wanted && editions.get(wanted)) ?? (source ? undefined : findEdition(catalog.library, assetId, locale));
  if (!twin)
    throw new UsageError(
      `The topic has no edition in \`${source}\`. It exists in ${[...editions.keys()].join(', ')}.`,
    );
  return twin;
}

/** A well-formed tag of a language that exists: the first draft makes its folder. */
function newLocale(name: string): Locale | undefined {
  const locale = parseLocale(name);
  const english = parseLocale('en');
  return locale && localeName(locale, english).toLowerCase() !== name.toLowerCase() ? locale : undefined;
}

function parsedId(text: string): AssetId {
  const id = parseAssetId(text);
  if (!id)
    throw new UsageError(`\`${text}\` is no asset ID. Copy it from the line \`ms:assetid\` of a topic.`);
  return id;
}
