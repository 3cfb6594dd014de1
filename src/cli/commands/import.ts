/** `hexapla import`: brings translations from tools back into the topics. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { FileChange } from '../../core/edits/file-change.ts';
import { ExchangeError, type ExchangeFile } from '../../core/exchange/exchange-file.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { listExchangeFiles, readExchangeFile } from '../../io/exchange-files.ts';
import { importUnits } from '../../io/import-units.ts';
import { addEditFlags, type EditFlags, writeChanges } from '../content-session.ts';
import type { SetExitCode } from '../program.ts';
import { readOptions } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';

interface ImportFlags extends EditFlags {
  readonly anyMarkup?: boolean;
}

/** Declares the command. */
export function addImportCommand(program: Command, setExitCode: SetExitCode): void {
  addEditFlags(program.command('import'))
    .description(
      'Bring texts from XLIFF or PO files back into their topics; exit code 1 when some do not fit.',
    )
    .argument('<paths...>', 'files, or folders of files')
    .option('--any-markup', 'bring back texts whose markup is not what it was, too')
    .action(async (paths: readonly string[], flags: ImportFlags) => {
      setExitCode(await runImport(paths, flags));
    });
}

async function runImport(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const files = await readFiles(paths);
  const contentDir = resolve((await readOptions(flags)).content);
  const changes: FileChange[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const found = await importUnits(contentDir, file, { anyMarkup: flags.anyMarkup ?? false });
    changes.push(...found.changes);
    problems.push(...found.problems);
  }
  if (changes.length === 0) process.stdout.write('Nothing to change\n');
  else await writeChanges(contentDir, changes, flags.dryRun);
  for (const problem of problems) process.stderr.write(`${showControls(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
}

/** Everything is read before anything is written: a file that is cut off must not leave half an import. */
async function readFiles(paths: readonly string[]): Promise<readonly ExchangeFile[]> {
  const lost = paths.find((path) => !existsSync(path));
  if (lost !== undefined) throw new UsageError(`There is no file or folder \`${lost}\`.`);
  const found = await listExchangeFiles(paths);
  if (found.length === 0)
    throw new UsageError(
      `\`${paths.join('`, `')}\` holds no XLIFF (\`.xlf\`) or PO files. TMX is a memory for tools and cannot be imported.`,
    );
  const holders = new Map<string, string>();
  const files: ExchangeFile[] = [];
  for (const path of found) {
    for (const file of await readFileOf(path)) {
      const holder = holders.get(file.path);
      if (holder !== undefined)
        throw new UsageError(
          `Both \`${holder}\` and \`${path}\` have texts of \`${file.path}\`. Import one, then the other.`,
        );
      holders.set(file.path, path);
      files.push(file);
    }
  }
  return files;
}

async function readFileOf(path: string): Promise<readonly ExchangeFile[]> {
  try {
    return await readExchangeFile(path);
  } catch (cause) {
    if (!(cause instanceof ExchangeError)) throw cause;
    const place = cause.line === undefined ? path : `${path}:${cause.line}`;
    throw new UsageError(`\`${place}\` cannot be imported. ${cause.message}`, { cause });
  }
}
