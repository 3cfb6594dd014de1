/** Eleventy, followed by Pagefind's command line. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySetup, copyTopics, installInto, type Peer, pagefindFor } from './peer.ts';

export const eleventy: Peer = {
  name: 'Eleventy',
  kept: [],
  prepare: (folder, content) => {
    installInto(folder, { '@11ty/eleventy': '3.1.2' });
    copySetup('eleventy', folder);
    copyTopics(content, join(folder, 'content'));
    for (const locale of readdirSync(content))
      writeFileSync(
        join(folder, 'content', locale, `${locale}.json`),
        JSON.stringify({ locale, layout: 'layout.liquid' }),
      );
  },
  commands: (folder) => [
    ['Eleventy', [process.execPath, join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')]],
    pagefindFor(join(folder, 'out')),
  ],
};
