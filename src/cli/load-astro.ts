/**
 * Loads Astro when a command needs it: it takes longer than all the rest of a short command. It
 * neither reports home nor looks for updates.
 */
export async function loadAstro(): Promise<typeof import('astro')> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  return import('astro');
}
