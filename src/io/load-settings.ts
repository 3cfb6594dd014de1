/** Loads the settings of a site: its options, and the folders of its content. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseFolderLocale } from '../core/settings/locale-folders.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import { parseSettings } from '../core/settings/parse-settings.ts';
import type { Settings } from '../core/settings/settings.ts';
import { isTopicPath } from './content-files.ts';
import { readContentFolders } from './content-folders.ts';

/** Options or folders that no site can be made of. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
    this.problems = problems;
  }
}

/** Settings of a site. Throws `SettingsError` when options or folders are unusable. */
export async function loadSettings(contentDir: string, options: HexaplaOptions): Promise<Settings> {
  const folders = await readContentFolders(contentDir).catch((cause) => {
    throw new SettingsError([missingContent(options.content ?? contentDir)], { cause });
  });
  const { settings, problems } = parseSettings(options, folders);
  if (!problems) return settings;
  const whole = await findWhole(contentDir, options.content ?? contentDir);
  throw new SettingsError(whole === undefined ? problems : [whole]);
}

/** What to say when the folder is one locale's; `undefined` when it is not. */
async function findWhole(contentDir: string, shown: string): Promise<string | undefined> {
  const name = basename(contentDir);
  if (!parseFolderLocale(name) || !(await readdir(contentDir)).some(isTopicPath)) return undefined;
  return `\`${shown}\` is the folder of one locale. Did you mean \`--content ${join(shown, '..')}\`?`;
}

function missingContent(contentDir: string): string {
  return `There is no folder \`${contentDir}\` that can be read. Name the content folder with \`--content DIR\`, or with the option \`content\` in \`astro.config.ts\`.`;
}
