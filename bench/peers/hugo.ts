/** Hugo as it is installed on the machine, followed by Pagefind's command line. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySetup, copyTopics, type Peer, pagefindFor } from './peer.ts';

export const hugo: Peer = {
  name: 'Hugo',
  kept: [],
  prepare: (folder, content) => {
    copySetup('hugo', folder);
    copyTopics(content, join(folder, 'content'));
    const languages = readdirSync(content).map((locale) => [locale, { contentDir: `content/${locale}` }]);
    writeFileSync(
      join(folder, 'config/_default/languages.json'),
      JSON.stringify(Object.fromEntries(languages)),
    );
  },
  commands: (folder) => [
    ['Hugo', ['hugo', '--quiet', '--destination', 'out']],
    pagefindFor(join(folder, 'out')),
  ],
};
