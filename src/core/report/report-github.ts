/** Findings as workflow commands, which GitHub shows at the lines of a change. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { showControls } from '../text/show-controls.ts';
import type { Findings } from './diagnostic-report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One command a line, with the content folder before each path. */
export function reportGithub({ diagnostics }: Findings, contentDir: string): string {
  return diagnostics.map((found) => `${toCommand(found, contentDir)}\n`).join('');
}

function toCommand(found: Diagnostic, contentDir: string): string {
  const properties = Object.entries({
    file: `${contentDir}/${found.file}`,
    line: found.line,
    col: found.column,
    title: found.ruleId,
  });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = [found.message, found.advice].filter((part) => part !== undefined).join(' ');
  return `::${COMMANDS[found.severity]} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return showControls(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
