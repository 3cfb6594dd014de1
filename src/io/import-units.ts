/** From exchange files to changes of the content folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../core/edits/apply-edits.ts';
import type { FileChange } from '../core/edits/file-change.ts';
import { draftText } from '../core/edits/plan-draft.ts';
import type { ExchangeFile } from '../core/exchange/exchange-file.ts';
import { type ImportOptions, planImport } from '../core/exchange/plan-import.ts';
import { readTexts } from './content-texts.ts';

/** Changes, and what could not be brought back. */
export interface UnitImport {
  readonly changes: readonly FileChange[];
  readonly problems: readonly string[];
}

/** Plans the import of one topic. A topic that is missing is started from its source. */
export async function importUnits(
  contentDir: string,
  file: ExchangeFile,
  options: ImportOptions,
): Promise<UnitImport> {
  const { path, units } = file;
  if (!isTopicOf(file))
    return { changes: [], problems: [`${path}: this is no topic in ${file.targetLocale}.`] };
  if (existsSync(join(contentDir, path))) {
    const text = (await readTexts(contentDir, [path])).get(path) ?? '';
    const { edits, problems } = planImport(file, text, options);
    return { changes: edits.length === 0 ? [] : [{ type: 'edit', path, edits }], problems };
  }
  if (units.every(({ target }) => target === undefined)) return { changes: [], problems: [] };
  const source = file.sourceLocale + path.slice(path.indexOf('/'));
  if (!existsSync(join(contentDir, source)))
    return { changes: [], problems: [`${path}: neither this file nor its source ${source} exists.`] };
  const draft = draftText(file.sourceLocale, (await readTexts(contentDir, [source])).get(source) ?? '');
  const { edits, problems } = planImport(file, draft, options);
  return { changes: [{ type: 'create', path, text: applyEdits(draft, edits) }], problems };
}

/** Paths come from outside: only topics of the language named may be written. */
function isTopicOf({ path, targetLocale }: ExchangeFile): boolean {
  const segments = path.split(/[/\\]/);
  return segments[0] === targetLocale && !segments.includes('..') && /\.md$/i.test(path);
}
