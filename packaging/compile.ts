/**
 * Makes `lib`, the form of `src` that is published: Node strips types from a project's own files only,
 * never from installed ones, so each module stands there as JavaScript. The TypeScript stands beside it,
 * because Vite reads the templates and scripts of the site from there.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '..');
const LIB = join(ROOT, 'lib');

rmSync(LIB, { recursive: true, force: true });
cpSync(join(ROOT, 'src'), LIB, { recursive: true });
const modules = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);
for (const file of modules) {
  const source = readFileSync(join(LIB, file), 'utf8');
  writeFileSync(join(LIB, file.replace(/\.ts$/, '.js')), compile(source, file));
}
console.log(`${modules.length} modules compiled to lib`);

/** One module as JavaScript. Throws when it is no valid TypeScript. */
function compile(source: string, fileName: string): string {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2024,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    },
  });
  const [first] = diagnostics ?? [];
  if (first) throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText;
}
