/** All commands with their flags. Each command's module does the work; this one only declares. */
import { Command } from 'commander';
import { addBuildCommand } from './commands/build.ts';
import { addCheckCommand } from './commands/check.ts';
import { addDevCommand } from './commands/dev.ts';
import { addExportCommand } from './commands/export.ts';
import { addImportCommand } from './commands/import.ts';
import { addLspCommand } from './commands/lsp.ts';
import { addMoveCommand } from './commands/move.ts';
import { addNewCommand } from './commands/new.ts';
import { addPreviewCommand } from './commands/preview.ts';
import { addRenameCommand } from './commands/rename.ts';
import { addSearchCommand } from './commands/search.ts';
import { addSectionsCommand } from './commands/sections.ts';
import { addStatusCommand } from './commands/status.ts';
import { addTermsCommand } from './commands/terms.ts';
import { addTocCommand } from './commands/toc.ts';
import { version } from './version.ts';

/** Sets the exit code that the process ends with. */
export type SetExitCode = (code: number) => void;

/** Creates the program; errors are thrown, never exits. */
export function createProgram(setExitCode: SetExitCode): Command {
  const program = new Command('hexapla')
    .description('Publishes folders of localized Markdown topics as one searchable static site.')
    .version(version)
    .option('--verbose', 'show where a failure happened')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'hexapla: ')) })
    .configureHelp({ showGlobalOptions: true });
  addBuildCommand(program, setExitCode);
  addDevCommand(program);
  addPreviewCommand(program);
  addCheckCommand(program, setExitCode);
  addLspCommand(program);
  addTocCommand(program);
  addTermsCommand(program);
  addStatusCommand(program);
  addNewCommand(program);
  addRenameCommand(program);
  addMoveCommand(program);
  addExportCommand(program);
  addImportCommand(program, setExitCode);
  addSectionsCommand(program);
  addSearchCommand(program);
  return program;
}
