/**
 * Searches the bundle of another locale, strictly: what the reader's own bundle lacks must be there as
 * typed, since words of another language fit everything a little.
 */
import type { PreparedQuery } from '../query/prepare-query.ts';
import { unite } from '../query/soften-and.ts';
import type { IndexBundle } from './bundle.ts';
import { askPhrases, keepExact } from './exact-matches.ts';
import type { PagefindMatch } from './pagefind-module.ts';

/** Share of the words that the locale must have. */
const LEAST_KNOWN = 0.6;

/** Names that are in the language of the text; others are those of twins. */
const OWN_NAMES: ReadonlySet<string> = new Set(['title', 'heading']);

/** Matches by asset number, the best first; none when the locale does not have the query's words. */
export async function findElsewhere(
  bundle: IndexBundle,
  { terms, typed, phrases }: PreparedQuery,
): Promise<ReadonlyMap<number, PagefindMatch>> {
  const matches =
    phrases.length > 0 ? await findPhrases(bundle, phrases) : await findTerms(bundle, terms, typed);
  const assets = await bundle.assets();
  const byAsset = new Map<number, PagefindMatch>();
  for (const match of matches) {
    const asset = assets[bundle.findRow(match.id) ?? -1];
    const ownText = match.words.length > 0 || match.matchedMetaFields?.some((field) => OWN_NAMES.has(field));
    if (asset !== undefined && ownText && !byAsset.has(asset)) byAsset.set(asset, match);
  }
  return byAsset;
}

async function findPhrases(
  { ask }: IndexBundle,
  phrases: readonly string[],
): Promise<readonly PagefindMatch[]> {
  const matches = await askPhrases(ask, phrases);
  const { exact } = await keepExact(
    matches.map((match) => ({ match })),
    phrases,
    () => [],
  );
  return exact.map(({ match }) => match);
}

async function findTerms(
  { ask }: IndexBundle,
  terms: readonly string[],
  typed: readonly string[],
): Promise<readonly PagefindMatch[]> {
  const counts = await Promise.all(terms.map(async (term) => (await ask(`"${term}"`)).length));
  const known = terms.filter((_, at) => (counts[at] ?? 0) > 0);
  if (known.length === 0 || known.length < terms.length * LEAST_KNOWN) return [];
  const long = known.filter((term) => term.length > 1);
  const texts = [(long.length > 1 ? long : known).join(' ')];
  // Particles that a text has as well tell more than the bare words.
  if (known.length === terms.length && typed.join(' ') !== terms.join(' ')) texts.push(typed.join(' '));
  return unite(await Promise.all(texts.map(async (text) => ({ matches: await ask(text), weight: 1 }))));
}
