/** Findings as SARIF 2.1.0, the form that code scanners and editors exchange. */
import { registry } from '../check/registry.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Findings } from './diagnostic-report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** One run with the rules that found something, and the content folder before each path. */
export function reportSarif({ diagnostics }: Findings, contentDir: string, version: string): string {
  const ids = [...new Set(diagnostics.map(({ ruleId }) => ruleId))].sort();
  const driver = { name: 'hexapla', version, rules: ids.map(toRule) };
  const results = diagnostics.map((found) => toResult(found, contentDir, ids.indexOf(found.ruleId)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule(id: string) {
  const entry = registry.get(id);
  return {
    id,
    ...(entry && {
      shortDescription: { text: entry.description },
      defaultConfiguration: { level: LEVELS[entry.severity] },
    }),
  };
}

function toResult(found: Diagnostic, contentDir: string, ruleIndex: number) {
  const { ruleId, severity, message, advice, file, line, column } = found;
  const uri = `${contentDir}/${file}`.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: advice === undefined ? message : `${message} ${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
