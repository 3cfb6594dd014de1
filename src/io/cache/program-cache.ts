import { fileURLToPath } from 'node:url';

/** Where this program keeps what depends on no content, if its folder can be written to. */
export const PROGRAM_CACHE = fileURLToPath(new URL('../../../node_modules/.cache/hexapla', import.meta.url));
