/** The status report as text, JSON, CSV and HTML. Each says the same; text shows what is to be done only. */
import { escapeHtml } from '../pages/body-template.ts';
import { showControls } from '../text/show-controls.ts';
import type { StatusEntry, StatusReport } from './status-report.ts';
import type { SectionStatus, StatusEvidence } from './status-row.ts';

/** Forms of the report. */
export const STATUS_FORMATS = ['text', 'json', 'csv', 'html'] as const;
export type StatusFormat = (typeof STATUS_FORMATS)[number];

const COLUMNS = [
  'locale',
  'status',
  'translation',
  'links',
  'asset',
  'file',
  'title',
  'evidence',
  'sections',
];

/** The report in a form. */
export function reportStatus(report: StatusReport, format: StatusFormat): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'csv') return statusToCsv(report);
  return format === 'html' ? statusToHtml(report) : statusToText(report);
}

function statusToText({ assets, sourceLocale, locales, entries }: StatusReport): string {
  const source = sourceLocale === undefined ? 'no source locale' : `source locale ${sourceLocale}`;
  const width = Math.max(8, ...locales.map(({ locale }) => locale.length));
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`;
  const table = locales.map((one) =>
    row(one.locale, [one.missing, one.outdated, one.current, one.human, one.machine]),
  );
  const open = entries.filter(({ status, sections }) => status !== 'current' || sections.length > 0);
  return [
    ...open.map(entryToText),
    open.length > 0 ? '\n' : '',
    `${assets} topics, ${source}\n`,
    row('', ['missing', 'outdated', 'current', 'human', 'machine']),
    ...table,
  ].join('');
}

function entryToText(entry: StatusEntry): string {
  const { locale, status, translation, inbound, path, title, evidence, sections, draft } = entry;
  const by =
    translation === 'human' || translation === 'machine' ? `, ${translation}` : draft ? ', draft' : '';
  const links = `${inbound} link${inbound === 1 ? '' : 's'}`;
  const lines = [
    `${path ?? `${locale}/ ${entry.assetId}`}  ${status}${by}, ${links}: ${title.text}`,
    ...evidence.map((one) => `    ${evidenceText(one)}`),
    ...sections.map((one) => `    ${sectionText(one)}`),
  ];
  return lines.map((line) => `${showControls(line)}\n`).join('');
}

/** Evidence as `source-hash 81526be2 here, 9f0c1d2e in en`. */
export function evidenceText({ kind, against, own, other }: StatusEvidence): string {
  const short = (value: string) => (kind === 'source-hash' ? value.slice(0, 8) : value);
  if (own === other) return `${kind} ${short(own)} here and in ${against}`;
  return `${kind} ${short(own)} here, ${short(other)} in ${against}`;
}

/** A section as `section missing: “Ports” (de, fr)`. */
export function sectionText({ state, text, line, twins }: SectionStatus): string {
  const place = line === undefined ? '' : ` at line ${line}`;
  const against = twins.length === 0 ? '' : ` (${twins.join(', ')})`;
  return `section ${state}${place}: “${text}”${against}`;
}

function cellsOf(entry: StatusEntry): readonly string[] {
  const { locale, status, translation, inbound, assetId, path, title, evidence, sections } = entry;
  return [
    ...[locale, status, translation ?? '', String(inbound), assetId, path ?? '', title.text],
    evidence.map(evidenceText).join('; '),
    sections.map(sectionText).join('; '),
  ];
}

function statusToCsv({ entries }: StatusReport): string {
  const cell = (text: string) =>
    /[",\r\n]|^[=+@-]/.test(text) ? `"${neutral(text).replaceAll('"', '""')}"` : text;
  return [COLUMNS, ...entries.map(cellsOf)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets take a text that begins like a formula for one. */
function neutral(text: string): string {
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}

function statusToHtml({ entries, locales, assets }: StatusReport): string {
  const tr = (name: 'td' | 'th', cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell) => `<${name}>${escapeHtml(String(cell))}</${name}>`).join('')}</tr>\n`;
  const counts = locales.map((one) =>
    tr('td', [one.locale, one.missing, one.outdated, one.current, one.human, one.machine]),
  );
  return [
    '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Translation status</title>\n',
    '<style>body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse;margin-block:1rem}',
    'td,th{border:1px solid #bbb;padding:.2rem .5rem;text-align:start;vertical-align:top}</style>\n',
    `<h1>Translation status</h1>\n<p>${assets} topics</p>\n<table>\n<thead>\n`,
    tr('th', ['locale', 'missing', 'outdated', 'current', 'human', 'machine']),
    `</thead>\n<tbody>\n${counts.join('')}</tbody>\n</table>\n<table>\n<thead>\n`,
    tr('th', COLUMNS),
    `</thead>\n<tbody>\n${entries.map((entry) => tr('td', cellsOf(entry))).join('')}</tbody>\n</table>\n</html>\n`,
  ].join('');
}
