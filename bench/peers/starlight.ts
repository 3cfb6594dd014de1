/** Starlight, which runs Pagefind itself. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySetup, copyTopics, installInto, type Peer } from './peer.ts';

/** Images are left out, and Astro refuses a file that is not there. */
const LOCAL_IMAGE = /(!\[[^\]]*\]\()(?!https?:)/g;

export const starlight: Peer = {
  name: 'Starlight',
  kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  prepare: (folder, content) => {
    installInto(folder, { astro: '7.3.5', '@astrojs/starlight': '0.42.4' });
    copySetup('starlight', folder);
    writeFileSync(join(folder, 'locales.json'), JSON.stringify(readdirSync(content)));
    copyTopics(content, join(folder, 'src/content/docs'), (text) =>
      text.replace(LOCAL_IMAGE, '$1https://example.com/'),
    );
  },
  commands: (folder) => [
    ['Starlight', [process.execPath, join(folder, 'node_modules/astro/bin/astro.mjs'), 'build']],
  ],
};
