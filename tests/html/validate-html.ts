/** Validates HTML files of a built site by html-validate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate';

/** What is held against the pages, and why some of the recommended rules are not. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  // HTML allows it in a heading cell; the validator takes it for a section.
  elements: ['html5', { details: { sectioning: false } }],
  rules: {
    // Scripts and styles come from the site itself.
    'require-sri': 'off',
    // Titles are the content's, whose products have long names.
    'long-title': 'off',
    // The filter of status pages answers while one types; search forms have their button.
    'wcag/h32': 'off',
    // An ID is an address that content has chosen; HTML only forbids spaces.
    'valid-id': ['error', { relaxed: true }],
    // Matters of style.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
  },
};

/** Faults as `path:line:column rule message`, those of the first page first. */
export async function validateHtml(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const validator = new HtmlValidate(CONFIG);
  const faults: string[] = [];
  for (const path of paths) {
    const { results } = await validator.validateString(readFileSync(join(folder, path), 'utf8'), path);
    for (const { messages } of results) {
      for (const { line, column, ruleId, message, selector } of messages) {
        faults.push(`${path}:${line}:${column} ${ruleId} ${message} (${selector})`);
      }
    }
  }
  return faults;
}
