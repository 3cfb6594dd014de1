/** Builds the status pages of a site from its catalog. */
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../locale.ts';
import type { LocalizedText } from '../pages/page.ts';
import { getLanguage, type PageContext } from '../pages/page-context.ts';
import { buildFrame, siteTitle } from '../pages/page-frame.ts';
import { statusUrl } from '../pages/routes.ts';
import { type BoardSources, buildBoard, type StatusBoard } from './status-board.ts';
import type { PartStatus, StatusAddress, StatusOverview, StatusPage, StatusPages } from './status-page.ts';
import { countStatus } from './status-report.ts';
import type { StatusRow } from './status-row.ts';
import { buildStatusTopic } from './status-topic.ts';
import { buildStrip } from './strip.ts';
import type { TocPart } from './toc-parts.ts';

/** Sites up to this size need no pages for their parts. */
const SMALL_SITE = 150;
/** Topics in the list of a locale whose parts have pages. */
const LONGEST_QUEUE = 100;

/** Status pages of a catalog; none where they are switched off. */
export function buildStatusPages(catalog: Catalog, sources: BoardSources = {}): StatusPages {
  let board: StatusBoard | undefined;
  const getBoard = (): StatusBoard => {
    board ??= buildBoard(catalog, sources);
    return board;
  };
  const { settings } = catalog;
  return {
    addresses: () =>
      settings.statusPages !== false
        ? settings.locales.flatMap((locale) => addressesOf(getBoard(), locale))
        : [],
    getPage: (address) => buildPage(getBoard(), address),
    getOverview: () => buildOverview(getBoard()),
  };
}

function addressesOf(board: StatusBoard, locale: Locale): readonly StatusAddress[] {
  const names = isSmall(board) ? [] : board.partNames(locale);
  return [{ locale, part: undefined }, ...names.map((part) => ({ locale, part }))];
}

function isSmall({ catalog, parts }: StatusBoard): boolean {
  return parts.length < 2 || catalog.library.assetIds.length <= SMALL_SITE;
}

function buildPage(board: StatusBoard, { locale, part: name }: StatusAddress): StatusPage {
  const index = name === undefined ? -1 : board.partNames(locale).indexOf(name);
  const part = board.parts[index];
  if (name !== undefined && !part) throw new Error(`The site has no status page \`${name}\` in ${locale}.`);
  const context = board.contextOf(locale);
  const rows = board.rowsIn(locale, part ? part.assets : board.parts.flatMap(({ assets }) => assets));
  const listed = part || isSmall(board) ? rows : rows.filter((row) => isOpen(board, row));
  const topics = inOrder(board, listed).slice(0, part || isSmall(board) ? rows.length : LONGEST_QUEUE);
  const { base } = board.catalog.settings;
  return {
    ...frameOf(board, context, { index }),
    kind: 'status',
    part: part && { name: partName(context, part) },
    up: { locale: statusUrl(base, locale), all: statusUrl(base) },
    counts: countStatus(rows),
    parts: part ? [] : board.parts.map((_, one) => partStatus(board, context, one)),
    topics: topics.map((row) => buildStatusTopic(board, row)),
    unlisted: rows.length - topics.length,
  };
}

function buildOverview(board: StatusBoard): StatusOverview {
  const { catalog, parts } = board;
  const { settings, library } = catalog;
  const context = board.contextOf(settings.defaultLocale);
  const contexts = settings.locales.map(board.contextOf);
  return {
    ...frameOf(board, context, { url: statusUrl(settings.base) }),
    kind: 'status-overview',
    locales: settings.locales.map((locale) => ({
      locale,
      name: getLanguage(context, locale).name,
      url: statusUrl(settings.base, locale),
      counts: countStatus(board.rowsIn(locale, library.assetIds)),
    })),
    parts: parts.map((part, index) => ({
      name: partName(context, part),
      locales: contexts.map((one) => partStatus(board, one, index)),
    })),
  };
}

function partStatus(board: StatusBoard, context: PageContext, index: number): PartStatus {
  const part = board.parts[index];
  const rows = board.rowsIn(context.locale, part?.assets ?? []);
  const name = board.partNames(context.locale)[index];
  const { base } = board.catalog.settings;
  return {
    name: part && partName(context, part),
    url: isSmall(board) ? undefined : statusUrl(base, context.locale, name),
    counts: countStatus(rows),
    strip: buildStrip(rows),
  };
}

function partName({ catalog, locale }: PageContext, { assetId }: TocPart): LocalizedText | undefined {
  return assetId && catalog.labels.label(assetId, locale, undefined);
}

interface Framed {
  /** Position of the part that the page is about. */
  readonly index?: number;
  /** Address of the page where it is not the locale's. */
  readonly url?: string;
}

function frameOf(board: StatusBoard, context: PageContext, { index = -1, url }: Framed) {
  const { base } = board.catalog.settings;
  const urlIn = (locale: Locale) => statusUrl(base, locale, board.partNames(locale)[index]);
  return buildFrame(context, {
    title: siteTitle(context),
    titleLocale: context.locale,
    description: '',
    url: url ?? urlIn(context.locale),
    urlIn,
    existsIn: () => true,
    indexed: false,
  });
}

/** Whether there is something to do: a text to write, to renew or to mend. */
function isOpen({ findings }: StatusBoard, { status, sections, path }: StatusRow): boolean {
  if (status !== 'current' || sections.length > 0) return true;
  return (path !== undefined && findings.get(path)?.some(({ severity }) => severity !== 'info')) ?? false;
}

/** What most topics link to comes first; what is missing before what is outdated, then the others. */
function inOrder({ inbound }: StatusBoard, rows: readonly StatusRow[]): readonly StatusRow[] {
  const done = ({ status }: StatusRow) => (status === 'current' ? 1 : 0);
  const links = ({ assetId }: StatusRow) => inbound.get(assetId) ?? 0;
  return rows.toSorted((a, b) => done(a) - done(b) || links(b) - links(a));
}
