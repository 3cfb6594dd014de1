/**
 * Turns modules into classic scripts, which browsers also run from `file://`: everything that a module
 * imports is in the one script, and what it imports by a computed address is asked of the prelude.
 */
/** A module to turn. */
export interface ModuleToTurn {
  /** Absolute path. */
  readonly file: string;
  /** Whether its exports are kept under its address in `hexaplaModules`. */
  readonly exported: boolean;
  /** Values of names that the module leaves open, as source text. */
  readonly constants?: Readonly<Record<string, string>>;
}

/** Text of the classic script. Throws when the module or one of its imports cannot be read. */
export async function moduleToScript({ file, exported, constants }: ModuleToTurn): Promise<string> {
  // It is large, and other builds do without.
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: file,
    platform: 'browser',
    logLevel: 'silent',
    treeshake: true,
    // A worker cannot be started from `file://`; without one, all runs on the page itself.
    transform: {
      define: { 'import.meta.url': 'hexaplaUrl', ...(exported && { Worker: 'undefined' }), ...constants },
    },
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      codeSplitting: false,
      minify: true,
      ...(exported && { name: 'hexaplaExports' }),
    });
    const code = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
    return wrap(code.replace(/\bimport\s*\(/g, 'hexaplaImport('), exported);
  } finally {
    await bundle.close();
  }
}

function wrap(code: string, exported: boolean): string {
  const end = exported ? 'hexaplaModules[hexaplaUrl]=hexaplaExports;' : '';
  return `(()=>{const hexaplaUrl=document.currentScript.src;${code}${end}})();\n`;
}
