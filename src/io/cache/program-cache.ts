import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this program keeps what depends on no content, if its folder can be written to. */
export const PROGRAM_CACHE = fileURLToPath(new URL('../../../node_modules/.cache/hexapla', import.meta.url));

/** Where Node keeps this program's code as it compiled it. */
export const CODE_CACHE = join(PROGRAM_CACHE, 'code');
