/**
 * The one inline script: before the first paint it sets the remembered colours, and keeps the place of a
 * second column where one may come. Its text is constant, so that a Content Security Policy can allow it
 * by its hash.
 */
import { PAIR_KEY, THEME_KEY } from './storage.ts';

/** Classic script for the document's head. */
export const APPLY_CHOICES =
  'try{const{dataset}=document.documentElement;' +
  `dataset.theme=localStorage.getItem('${THEME_KEY}')||'system';` +
  `if(localStorage.getItem('${PAIR_KEY}')||/[?&]with=/.test(location.search))dataset.columns=''}catch{}`;
