/**
 * What front matter says of a topic: known keys in any spelling become typed values, all other keys
 * are kept as written. Faults are reported at the line of the key.
 */
import { type AssetId, localAssetId, parseAssetId } from '../asset-id.ts';
import { parseLibraryAddress } from '../catalog/mtps.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import type { IsoDate, TopicMeta, Translation } from '../topic.ts';
import { type FrontMatter, readKeyLines } from './front-matter.ts';
import { parseTopicDate } from './topic-dates.ts';

/** Typed front matter. `title` and `bodyDate` are completed from the body. */
export interface FrontMatterMeta {
  readonly meta: Omit<TopicMeta, 'title' | 'bodyDate'>;
  readonly title: string | undefined;
  readonly assetId: AssetId;
  readonly slug: string | undefined;
  /** `ms:mtpsurl` as written. */
  readonly libraryUrl: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const KNOWN: ReadonlySet<string> = new Set([
  'title',
  'toctitle',
  'slug',
  'ms:assetid',
  'ms:mtpsurl',
  'ms.date',
  'ms.lasthandoff',
  'ms.openlocfilehash',
  'ms.translationtype',
  'mtps_version',
]);

/** Reads the keys of a topic's front matter. */
export function readFrontMatterMeta(locale: Locale, path: string, matter: FrontMatter): FrontMatterMeta {
  const { known, other } = splitKeys(matter.data);
  const lines = readKeyLines(matter.block);
  const diagnostics: Diagnostic[] = [];
  const report = (key: string, fault: Fault) =>
    diagnostics.push({ ...fault, file: path, line: lineOf(lines, key), column: 1 });
  const readDate = (key: string): IsoDate | undefined => {
    const text = known.get(key);
    const date = text === undefined ? undefined : parseTopicDate(text);
    if (text !== undefined && !date) report(key, impossibleDate(key, text));
    return date;
  };
  const idText = known.get('ms:assetid');
  const assetId = idText === undefined ? undefined : parseAssetId(idText);
  if (!assetId && matter.block !== '') report('ms:assetid', assetIdFault(idText));
  const meta = {
    tocTitle: known.get('toctitle'),
    translation: readTranslation(known.get('ms.translationtype')),
    date: readDate('ms.date'),
    handoffDate: readDate('ms.lasthandoff'),
    sourceHash: known.get('ms.openlocfilehash'),
    libraryId: parseLibraryAddress(known.get('ms:mtpsurl') ?? '')?.libraryId,
    edition: known.get('mtps_version')?.replace(/^v=/i, ''),
    lines,
    other,
  };
  return {
    meta,
    title: known.get('title'),
    assetId: assetId ?? localAssetId(locale, path),
    slug: known.get('slug'),
    libraryUrl: known.get('ms:mtpsurl'),
    diagnostics,
  };
}

type Fault = Pick<Diagnostic, 'ruleId' | 'severity' | 'message' | 'advice'>;

interface Keys {
  /** Texts by lower-cased key, trimmed and on one line; blank ones are left out. */
  readonly known: ReadonlyMap<string, string>;
  readonly other: Record<string, unknown>;
}

function splitKeys(data: Readonly<Record<string, unknown>>): Keys {
  const known = new Map<string, string>();
  const other: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    const name = key.toLowerCase();
    if (!KNOWN.has(name) || typeof value !== 'string') other.push([key, value]);
    else if (value.trim() !== '' && !known.has(name))
      known.set(name, value.trim().replace(/\s*[\n\r]\s*/g, ' '));
  }
  return { known, other: Object.fromEntries(other) };
}

/** Line of a key in any case; the first where it is not there. */
function lineOf(lines: Readonly<Record<string, number>>, key: string): number {
  return Object.entries(lines).find(([name]) => name.toLowerCase() === key)?.[1] ?? 1;
}

function readTranslation(text: string | undefined): Translation {
  const type = text?.toUpperCase();
  return type === 'HT' ? 'human' : type === 'MT' ? 'machine' : 'unknown';
}

function impossibleDate(key: string, text: string): Fault {
  return {
    ruleId: 'impossible-date',
    severity: 'warning',
    message: `\`${key}\` says “${text.slice(0, 40)}”, which is no date.`,
    advice: 'Write it as MM/DD/YYYY, month first, or as YYYY-MM-DD.',
  };
}

function assetIdFault(text: string | undefined): Fault {
  if (text === undefined) {
    return {
      ruleId: 'missing-asset-id',
      severity: 'error',
      message: 'The topic has no asset ID, so it cannot be joined with its translations.',
      advice: 'Copy the `ms:assetid:` line from the same topic in another locale.',
    };
  }
  return {
    ruleId: 'malformed-asset-id',
    severity: 'error',
    message: `“${text.slice(0, 60)}” is no asset ID, so the topic cannot be joined with its translations.`,
    advice: 'Copy the `ms:assetid:` line from the same topic in another locale; it is usually a GUID.',
  };
}
