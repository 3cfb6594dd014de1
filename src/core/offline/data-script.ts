/** Data files as scripts: what a browser may not fetch from `file://`, it may run. */

const BINARY = /\.(?:pagefind|pf_\w+)$/;

/** Whether a file of the site is data that scripts read; reports for people and programs are not. */
export function isDataFile(path: string): boolean {
  return BINARY.test(path) || (path.endsWith('.json') && path !== 'build-report.json');
}

/** The script that hands a data file over, under its path. */
export function dataToScript(path: string, bytes: Uint8Array): string {
  const isBinary = BINARY.test(path);
  const content = isBinary ? Buffer.from(bytes).toString('base64') : new TextDecoder().decode(bytes);
  return `hexaplaData(${JSON.stringify(path)},${JSON.stringify(content)},${isBinary});\n`;
}
