/** Loads the settings of a site: its options, and the folders of its content. */
import type { HexaplaOptions } from '../core/settings/options.ts';
import { parseSettings } from '../core/settings/parse-settings.ts';
import type { Settings } from '../core/settings/settings.ts';
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
  if (problems) throw new SettingsError(problems);
  return settings;
}

function missingContent(contentDir: string): string {
  return `There is no folder \`${contentDir}\` that can be read. Name the content folder with \`--content DIR\`, or with the option \`content\` in \`astro.config.ts\`.`;
}
