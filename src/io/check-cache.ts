/**
 * Keeps the findings of the last check in one file. They are returned as they are when nothing has been
 * touched since: no file, no option, not the program; else each asset's for as long as they hold.
 * Safe to delete at any time; a file that is damaged or from other code reads as if it were not there.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AssetId } from '../core/asset-id.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import type { Settings } from '../core/settings/settings.ts';
import { readCodeVersion } from './cache/code-version.ts';
import { type ContentSurvey, surveyContent } from './cache/content-signature.ts';
import { unfinished } from './cache/unfinished.ts';
import type { KeptAsset, KeptFindings } from './check-content.ts';
import { KEPT_WORDS_FILE, TERM_BASE_FILE } from './kept-files.ts';

/** What a check found, and what is worth keeping of it. */
export interface KeptCheck extends KeptFindings {
  readonly locales: Settings['locales'];
  /** Findings on the way to the catalog. */
  readonly joining: readonly Diagnostic[];
  /** Paths of all topic files looked at. */
  readonly files: readonly string[];
}

/** The last check. */
export interface CheckCache {
  /** How many files the content folder has, of any kind. */
  readonly files: number;
  /** Whether nothing has been touched since. */
  readonly isCurrent: boolean;
  readonly last: KeptCheck | undefined;
  write(check: KeptCheck): void;
}

interface Stored {
  readonly version: string;
  readonly signature: string | undefined;
  readonly check: Omit<KeptCheck, 'assets'> & { readonly assets: readonly (readonly [AssetId, KeptAsset])[] };
}

/** Opens the cache in a file for a content folder (both absolute). */
export function openCheckCache(file: string, contentDir: string, options: HexaplaOptions): CheckCache {
  const version = readCodeVersion();
  const { files, signature } = survey(contentDir, options);
  const stored = readStored(file, version);
  return {
    files,
    isCurrent: signature !== undefined && stored?.signature === signature,
    last: stored && { ...stored.check, assets: new Map(stored.check.assets) },
    write: (check) => {
      const next: Stored = { version, signature, check: { ...check, assets: [...check.assets] } };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(unfinished(file), JSON.stringify(next));
      renameSync(unfinished(file), file);
    },
  };
}

function readStored(file: string, version: string): Stored | undefined {
  try {
    const stored: Stored = JSON.parse(readFileSync(file, 'utf8'));
    return stored.version === version ? stored : undefined;
  } catch {
    return undefined;
  }
}

function survey(contentDir: string, options: HexaplaOptions): ContentSurvey {
  const beside = [options.doNotTranslate ?? KEPT_WORDS_FILE, options.terms ?? TERM_BASE_FILE];
  return surveyContent(contentDir, { options, contentDir, beside: beside.map(readIfThere) });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    return undefined;
  }
}
