/** Colours of reports: in a terminal only. */
import pc from 'picocolors';
import type { Severity } from '../core/diagnostic.ts';
import { NO_PAINT, type Paint } from '../core/report/diagnostic-report.ts';

const severityColours: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.cyan,
};

/** Paint for standard output. */
export function terminalPaint(): Paint {
  if (!process.stdout.isTTY) return NO_PAINT;
  return { heading: pc.bold, quiet: pc.dim, severity: (severity, text) => severityColours[severity](text) };
}
