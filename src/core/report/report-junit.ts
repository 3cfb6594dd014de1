/** Findings as JUnit XML, which build servers show as tests: one suite a file, one case a finding. */
import { countSeverities, type Diagnostic } from '../diagnostic.ts';
import type { Findings } from './diagnostic-report.ts';

/** Errors and warnings are failures; notes pass and say what they found. */
export function reportJunit({ diagnostics, files }: Findings, contentDir: string): string {
  const { error, warning } = countSeverities(diagnostics);
  const suites = [...Map.groupBy(diagnostics, ({ file }) => file)].map(([file, found]) =>
    toSuite(`${contentDir}/${file}`, found),
  );
  const clean = files - suites.length;
  const total = `tests="${diagnostics.length + Math.max(0, clean)}" failures="${error + warning}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hexapla check" ${total}>\n${suites.join('')}</testsuites>\n`;
}

function toSuite(path: string, found: readonly Diagnostic[]): string {
  const { error, warning } = countSeverities(found);
  const cases = found.map((one) => toCase(path, one)).join('');
  return `  <testsuite name="${escapeXml(path)}" tests="${found.length}" failures="${error + warning}">\n${cases}  </testsuite>\n`;
}

function toCase(path: string, { ruleId, severity, line, column, message, advice }: Diagnostic): string {
  const name = `name="${ruleId} ${line}:${column}" classname="${escapeXml(path)}" file="${escapeXml(path)}" line="${line}"`;
  const text = escapeXml([message, advice].filter((part) => part !== undefined).join(' '));
  const body =
    severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>`;
  return `    <testcase ${name}>${body}</testcase>\n`;
}

/** Also leaves out what XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  return Array.from(text, (letter) => ESCAPES[letter] ?? (isXml(letter) ? letter : '\ufffd')).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function isXml(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (
    code === 0x9 ||
    code === 0xd ||
    (code >= 0x20 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff)
  );
}
