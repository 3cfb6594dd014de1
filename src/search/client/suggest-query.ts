/** What to try when a query finds nothing: the same with its words made into ones that titles have. */
import { editDistance } from '../query/edit-distance.ts';
import { fold } from '../query/fold.ts';
import type { Lexicon } from '../query/lexicon.ts';

/** Share of the letters that may differ. */
const MOST_DIFFERENT = 0.34;

/** The nearest query that finds something; `undefined` where no word is near. */
export function suggestQuery(lexicon: Lexicon, terms: readonly string[]): string | undefined {
  const near = terms.flatMap((term) => nearestWord(lexicon, term) ?? []);
  return near.length > 0 ? near.join(' ') : undefined;
}

function nearestWord({ words }: Lexicon, term: string): string | undefined {
  const folded = fold(term);
  let least = Math.floor(folded.length * MOST_DIFFERENT) + 1;
  let nearest: string | undefined;
  for (const { text } of words) {
    const distance = editDistance(folded, text, least - 1);
    if (distance < least) [least, nearest] = [distance, text];
  }
  return nearest?.normalize('NFC');
}
