/** `hexapla import`: brings translations from tools back into the topics. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { FileChange } from '../../core/edits/file-change.ts';
import { changesToPatch, reportChanges } from '../../core/edits/report-changes.ts';
import { ExchangeError } from '../../core/exchange/exchange-file.ts';
import { applyChanges, previewChanges } from '../../io/apply-changes.ts';
import { listExchangeFiles, readExchangeFile } from '../../io/exchange-files.ts';
import { importUnits } from '../../io/import-units.ts';
import { addEditFlags, type EditFlags } from '../content-session.ts';
import type { SetExitCode } from '../program.ts';
import { readOptions } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';

/** Declares the command. */
export function addImportCommand(program: Command, setExitCode: SetExitCode): void {
  addEditFlags(program.command('import'))
    .description(
      'Bring texts from XLIFF or PO files back into their topics; exit code 1 when some do not fit.',
    )
    .argument('<paths...>', 'files, or folders of files')
    .action(async (paths: readonly string[], flags: EditFlags) => {
      setExitCode(await runImport(paths, flags));
    });
}

async function runImport(paths: readonly string[], flags: EditFlags): Promise<number> {
  const lost = paths.find((path) => !existsSync(path));
  if (lost !== undefined) throw new UsageError(`There is no file or folder \`${lost}\`.`);
  const contentDir = resolve((await readOptions(flags)).content);
  const changes: FileChange[] = [];
  const problems: string[] = [];
  for (const path of await listExchangeFiles(paths)) {
    for (const file of await readFileOf(path)) {
      const found = await importUnits(contentDir, file);
      changes.push(...found.changes);
      problems.push(...found.problems);
    }
  }
  const text = flags.dryRun
    ? changesToPatch(await previewChanges(contentDir, changes))
    : reportChanges(await applyChanges(contentDir, changes));
  process.stdout.write(text || 'Nothing to change\n');
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function readFileOf(path: string) {
  try {
    return await readExchangeFile(path);
  } catch (cause) {
    if (cause instanceof ExchangeError)
      throw new UsageError(`\`${path}\` cannot be imported. ${cause.message}`, { cause });
    throw cause;
  }
}
