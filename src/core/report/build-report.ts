/**
 * `build-report.json`: what a build read, made and found, so that a machine can hold it to account.
 */
import { countSeverities, type Diagnostic, type SeverityCounts } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import type { SitePages } from '../pages/site-pages.ts';

/** Counts of one locale's topic pages. */
export interface LocaleReport {
  readonly locale: Locale;
  /** Topics of its own. */
  readonly topics: number;
  /** Topic pages, `fallbackPages` among them. */
  readonly pages: number;
  /** Pages that show another locale's text. */
  readonly fallbackPages: number;
}

/** Where the topic files went; `read` is the sum of the others. */
export interface FileAccount {
  readonly read: number;
  /** With a page of their own. */
  readonly published: number;
  /** Without a page, but with an error that says why. */
  readonly reported: number;
}

/** Wall-clock time of a phase in whole milliseconds; phases may overlap. */
export interface PhaseTime {
  readonly name: string;
  readonly ms: number;
}

/** The report as written. */
export interface BuildReport {
  /** Version of this form; changes when a reader of the last one would go wrong. */
  readonly schema: 1;
  /** Of Hexapla. */
  readonly version: string;
  /** Path that the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Those that were made: all, or those of a part. */
  readonly locales: readonly LocaleReport[];
  readonly files: FileAccount;
  readonly diagnostics: SeverityCounts;
  readonly phases: readonly PhaseTime[];
  /** Of the process and its children together, in MB of 2^20 bytes. */
  readonly peakRssMB: number;
}

/** What the report is made of. */
export interface BuildFacts {
  readonly version: string;
  readonly pages: SitePages;
  /** Locales that were made. */
  readonly locales: readonly Locale[];
  readonly files: FileAccount;
  readonly diagnostics: readonly Diagnostic[];
  readonly phases: readonly PhaseTime[];
  readonly peakRssMB: number;
}

/** Counts what a build made. */
export function buildReport({ pages, locales, diagnostics, ...facts }: BuildFacts): BuildReport {
  return {
    schema: 1,
    version: facts.version,
    base: pages.settings.base,
    locales: countPages(pages, locales),
    files: facts.files,
    diagnostics: countSeverities(diagnostics),
    phases: facts.phases,
    peakRssMB: facts.peakRssMB,
  };
}

function countPages(pages: SitePages, locales: readonly Locale[]): LocaleReport[] {
  const counts = new Map(locales.map((locale) => [locale, { pages: 0, fallbackPages: 0 }]));
  for (const { locale, fallback } of pages.topicAddresses()) {
    const count = counts.get(locale);
    if (!count) continue;
    count.pages += 1;
    if (fallback) count.fallbackPages += 1;
  }
  return [...counts].map(([locale, count]) => ({
    locale,
    topics: count.pages - count.fallbackPages,
    ...count,
  }));
}
