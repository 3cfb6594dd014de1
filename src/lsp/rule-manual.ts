/** Where the manual page of a rule is, for editors to open. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../docs/rules/', import.meta.url);
const known = new Map<string, string | undefined>();

/** Address of the page; `undefined` where a rule has none. */
export function manualOf(ruleId: string): string | undefined {
  if (!known.has(ruleId)) {
    const page = new URL(`${encodeURIComponent(ruleId)}.md`, FOLDER);
    known.set(ruleId, existsSync(fileURLToPath(page)) ? page.href : undefined);
  }
  return known.get(ruleId);
}
