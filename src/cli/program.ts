/** All commands. Each command's module declares its flags and does the work. */
import { Command } from 'commander';
import { version } from './version.ts';

/** Sets the exit code that the process ends with. */
export type SetExitCode = (code: number) => void;

type AddCommand = (program: Command, setExitCode: SetExitCode) => void;

/** Each is loaded when it is called: together they need much that no single one does. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  build: async () => (await import('./commands/build.ts')).addBuildCommand,
  dev: async () => (await import('./commands/dev.ts')).addDevCommand,
  preview: async () => (await import('./commands/preview.ts')).addPreviewCommand,
  check: async () => (await import('./commands/check.ts')).addCheckCommand,
  lsp: async () => (await import('./commands/lsp.ts')).addLspCommand,
  toc: async () => (await import('./commands/toc.ts')).addTocCommand,
  terms: async () => (await import('./commands/terms.ts')).addTermsCommand,
  status: async () => (await import('./commands/status.ts')).addStatusCommand,
  new: async () => (await import('./commands/new.ts')).addNewCommand,
  rename: async () => (await import('./commands/rename.ts')).addRenameCommand,
  move: async () => (await import('./commands/move.ts')).addMoveCommand,
  export: async () => (await import('./commands/export.ts')).addExportCommand,
  import: async () => (await import('./commands/import.ts')).addImportCommand,
  sections: async () => (await import('./commands/sections.ts')).addSectionsCommand,
  search: async () => (await import('./commands/search.ts')).addSearchCommand,
};

/** Creates the program with the command that is called, or all when none is; errors are thrown, never exits. */
export async function createProgram(called: string | undefined, setExitCode: SetExitCode): Promise<Command> {
  const program = new Command('hexapla')
    .description('Publishes folders of localized Markdown topics as one searchable static site.')
    .version(version)
    .option('--verbose', 'show where a failure happened')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'hexapla: ')) })
    .configureHelp({ showGlobalOptions: true });
  const add = called === undefined ? undefined : COMMANDS[called];
  const all = add ? [add] : Object.values(COMMANDS);
  for (const load of all) (await load())(program, setExitCode);
  return program;
}
