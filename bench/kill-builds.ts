/** Kills builds at random moments and says what was left: `node bench/kill-builds.ts --kills 100 --seed 1`. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killBuilds } from '../tests/security/kill-builds.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-kill-')));
try {
  const order = { folder, kills: Number(values.kills), seed: Number(values.seed), onKill: console.log };
  const { killed, published, recovered, faults } = await killBuilds(order);
  for (const fault of faults) console.log(fault);
  console.log(
    `${values.kills} kills: ${killed} before the end, ${published} left the new site, ${recovered} were mended by the next command, ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
