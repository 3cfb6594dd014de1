/**
 * Shape of the options: known names, right types. Configurations are written in JavaScript too,
 * where no type checker has looked at them.
 */
import { z } from 'zod';
import { nearestName } from '../text/nearest-name.ts';
import type { HexaplaOptions } from './options.ts';

const text = z.string().min(1);
const schema = z.strictObject({
  content: text.optional(),
  title: z.union([text, z.record(z.string(), text)]).optional(),
  locales: z.array(text).optional(),
  defaultLocale: text.optional(),
  sourceLocale: text.optional(),
  fallback: z.record(z.string(), z.array(text)).optional(),
  site: z.string().optional(),
  base: z.string().optional(),
  editLink: text.refine((link) => link.includes('{path}')).optional(),
  parser: z.enum(['satteri', 'remark']).optional(),
  rules: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).optional(),
  doNotTranslate: text.optional(),
  terms: text.optional(),
  statusPages: z.union([z.boolean(), z.literal('checked')]).optional(),
  drafts: z.boolean().optional(),
  pseudo: z.boolean().optional(),
});

/** What each option takes, for messages. */
const forms: Readonly<Record<keyof HexaplaOptions, string>> = {
  content: "a folder, such as `'content'`",
  title: "a name, or one per locale, such as `{ de: 'Handbuch', '*': 'Guide' }`",
  locales: "a list of folder names, such as `['de', 'fr']`",
  defaultLocale: "one of the locales, such as `'de'`",
  sourceLocale: "one of the locales, such as `'en'`",
  fallback: "lists of locales, such as `{ ko: ['de', 'fr'], '*': ['fr'] }`",
  site: "a web address, such as `'https://docs.example.com'`",
  base: "a path, such as `'/guides/'`",
  editLink: "an address with `{path}`, such as `'https://git.example.com/edit/main/content/{path}'`",
  parser: "`'satteri'` or `'remark'`",
  rules:
    "severities by rule, such as `{ 'untranslated-toc-title': 'off' }`; one of `'off'`, `'info'`, `'warning'`, `'error'`",
  doNotTranslate: "a file, such as `'terms/do-not-translate.txt'`",
  terms: "a file, such as `'terms/terms.yml'`",
  statusPages: "`true`, `false` or `'checked'`",
  drafts: '`true` or `false`',
  pseudo: '`true` or `false`',
};

/** Checks names and types of options; sentences that say what to write, none when all is well. */
export function checkOptions(options: unknown): string[] {
  const { error } = schema.safeParse(options);
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(unknownOption)
      : [wrongForm(String(issue.path[0] ?? ''))],
  );
}

function unknownOption(name: string): string {
  const near = nearestName(name, Object.keys(forms));
  const advice = near
    ? `Did you mean \`${near}\`?`
    : `The options are ${Object.keys(forms).map(quote).join(', ')}.`;
  return `There is no option \`${name}\`. ${advice}`;
}

function wrongForm(name: string): string {
  const form = Object.hasOwn(forms, name) ? forms[name as keyof HexaplaOptions] : undefined;
  return form
    ? `Option \`${name}\` must be ${form}.`
    : "Options must be an object, such as `{ locales: ['de'] }`.";
}

function quote(name: string): string {
  return `\`${name}\``;
}
