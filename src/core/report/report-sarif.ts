/** Findings as SARIF 2.1.0, the form that code scanners and editors exchange. */
import { registry } from '../check/registry.ts';
import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import { type Findings, manualPage } from './diagnostic-report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** One run with the rules that found something, and the content folder before each path. */
export function reportSarif(findings: Findings, contentDir: string, version: string): string {
  const { diagnostics } = findings;
  const ids = [...new Set(diagnostics.map(({ ruleId }) => ruleId))].sort();
  const driver = { name: 'hexapla', version, rules: ids.map(toRule) };
  const context = { ids, findings, artifact: (file: string) => ({ uri: toUri(contentDir, file) }) };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((found) => toResult(found, context)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Context {
  /** Rules in the order of the run. */
  readonly ids: readonly string[];
  readonly findings: Findings;
  readonly artifact: (file: string) => { readonly uri: string };
}

function toUri(contentDir: string, file: string): string {
  return `${contentDir}/${file}`.split('/').map(encodeURIComponent).join('/');
}

function toRule(id: string) {
  const entry = registry.get(id);
  return {
    id,
    ...(entry && {
      shortDescription: { text: entry.description },
      help: { text: `Finds ${entry.description}. Its page in the manual is ${manualPage(id)}.` },
      defaultConfiguration: { level: LEVELS[entry.severity] },
    }),
  };
}

function toResult(found: Diagnostic, context: Context) {
  const { ruleId, severity, message, advice, related = [] } = found;
  const fixes = toFixes(found, context);
  return {
    ruleId,
    ruleIndex: context.ids.indexOf(ruleId),
    level: LEVELS[severity],
    message: { text: advice === undefined ? message : `${message} ${advice}` },
    locations: [toLocation(found, context, found.end)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        ...toLocation(place, context),
        message: { text: place.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
  };
}

function toLocation(place: Place, { artifact }: Context, end?: Diagnostic['end']) {
  return { physicalLocation: { artifactLocation: artifact(place.file), region: toRegion(place, end) } };
}

function toRegion({ line, column }: Pick<Place, 'line' | 'column'>, end: Diagnostic['end']) {
  return {
    startLine: line,
    startColumn: column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
}

/** The certain edits of a finding, where the text is at hand. */
function toFixes({ file, fix = [], advice, message }: Diagnostic, { findings, artifact }: Context) {
  const replacements = fix.flatMap(({ start, end, text }) => {
    const [from, to] = [start, end].map((offset) => findings.placeOf?.(file, offset));
    return from && to ? [{ deletedRegion: toRegion(from, to), insertedContent: { text } }] : [];
  });
  if (replacements.length === 0 || replacements.length < fix.length) return [];
  const changes = [{ artifactLocation: artifact(file), replacements }];
  return [{ description: { text: advice ?? message }, artifactChanges: changes }];
}
