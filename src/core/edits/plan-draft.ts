/** Starts a translation: a draft with the twin's structure and text, marked as untranslated. */
import type { Catalog } from '../catalog/catalog.ts';
import { parseSource } from '../check/source.ts';
import type { Edit } from '../diagnostic.ts';
import { type Locale, localeName, parseLocale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { applyEdits } from './apply-edits.ts';
import type { ChangePlan } from './file-change.ts';
import { findMatterBlock, quote } from './front-matter-edits.ts';
import { readEntries } from './matter-entries.ts';
import { DRAFT_KEY, untranslatedMark } from './untranslated.ts';

/** What to start. */
export interface DraftOrder {
  /** The edition that the text is taken from. */
  readonly twin: Topic;
  readonly locale: Locale;
}

/** Keys that say something of one edition only. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  'toctitle',
  'slug',
  'aliases',
  'author',
  'ms.author',
  'manager',
  'ms.reviewer',
  'ms:contentkeyid',
  'ms:mtpsurl',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
  'ms.translationtype',
  DRAFT_KEY,
]);

/** Plans the new file; `text` is the twin's, with `\n` line ends and without byte order mark. */
export function planDraft(catalog: Catalog, order: DraftOrder, text: string): ChangePlan {
  const path = draftPath(order);
  const { twin, locale } = order;
  const { library } = catalog;
  const there =
    library.editions.get(twin.assetId)?.get(locale) ??
    catalog.drafts.find((draft) => draft.assetId === twin.assetId && draft.locale === locale);
  if (there)
    return { problem: `${localeName(locale, parseLocale('en'))} has this topic already: \`${there.path}\`.` };
  if (library.byPath.has(path.toLowerCase()))
    return { problem: `\`${path}\` exists already and is another topic.` };
  return { changes: [{ type: 'create', path, text: draftText(twin.locale, text) }] };
}

/** Path of a new edition: the twin's, in the folder of the locale. */
export function draftPath({ twin, locale }: DraftOrder): string {
  return locale + twin.path.slice(twin.path.indexOf('/'));
}

/** The twin's text as a draft: keys of the edition dropped, every section marked. */
export function draftText(locale: Locale, text: string): string {
  return applyEdits(text, [...matterEdits(locale, text), ...markEdits(locale, text)]);
}

function matterEdits(locale: Locale, text: string): readonly Edit[] {
  const block = findMatterBlock(text);
  if (!block) return [{ start: 0, end: 0, text: `---\n${DRAFT_KEY}: ${quote(locale)}\n---\n` }];
  const dropped = readEntries(block.yaml)
    .filter(({ name }) => OWN_KEYS.has(name.toLowerCase()))
    .map(({ start, end }) => ({ start: block.start + start, end: block.start + end, text: '' }));
  const end = block.start + block.yaml.length;
  const added = `ms.translationtype: HT\n${DRAFT_KEY}: ${quote(locale)}\n`;
  return [...dropped, { start: end, end, text: added }];
}

/** A mark before every heading, and before the text above the first one. */
function markEdits(locale: Locale, text: string): readonly Edit[] {
  const { blocks, bodyStart } = parseSource(text);
  const mark = `${untranslatedMark(locale)}\n\n`;
  const starts = blocks
    .filter(({ kind, text: line }) => kind === 'section' && line.trimStart().startsWith('#'))
    .map(({ start }) => start);
  const first = blocks.find(({ kind }) => kind !== 'section')?.start ?? text.length;
  const hasLead = starts[0] === undefined || first < starts[0];
  return [...(hasLead ? [bodyStart] : []), ...starts].map((at) => ({ start: at, end: at, text: mark }));
}
