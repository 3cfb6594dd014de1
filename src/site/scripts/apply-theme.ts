/**
 * The one inline script: it sets the remembered colours before the first paint. Its text is constant,
 * so that a Content Security Policy can allow it by its hash.
 */
import { THEME_KEY } from './storage.ts';

/** Classic script for the document's head. */
export const APPLY_THEME = `try{document.documentElement.dataset.theme=localStorage.getItem('${THEME_KEY}')||'system'}catch{}`;
