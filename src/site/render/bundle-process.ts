/**
 * Bundles templates in a process of its own: the bundler's memory is given back when it ends.
 * Arguments: the folder and the settings as JSON.
 */
import type { Settings } from '../../core/settings/settings.ts';
import { bundleTemplates } from './bundle-templates.ts';

const [folder = '', settings = '{}'] = process.argv.slice(2);

try {
  await bundleTemplates(JSON.parse(settings) as Pick<Settings, 'site' | 'base'>, folder);
} catch (cause) {
  process.stderr.write(cause instanceof Error ? `${cause.stack ?? cause.message}\n` : String(cause));
  process.exitCode = 1;
}
