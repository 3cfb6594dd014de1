/** What search remembers in this browser: which languages to search, and what was searched for last. */
import type { Scope } from '../../search/client/read-question.ts';
import { recall, remember } from '../scripts/storage.ts';

const SCOPE_KEY = 'hexapla-search-scope';
const RECENT_KEY = 'hexapla-search-recent';
const MOST_RECENT = 5;

/** The scope chosen last. */
export function recallScope(): Scope {
  const scope = recall(SCOPE_KEY);
  return scope === 'mine' || scope === 'all' ? scope : 'first';
}

/** Remembers a choice. */
export function rememberScope(scope: Scope): void {
  remember(SCOPE_KEY, scope);
}

/** Queries that led somewhere, the last first. */
export function recallQueries(): readonly string[] {
  try {
    const queries: unknown = JSON.parse(recall(RECENT_KEY) ?? '[]');
    return Array.isArray(queries)
      ? queries.filter((query) => typeof query === 'string').slice(0, MOST_RECENT)
      : [];
  } catch {
    return [];
  }
}

/** Remembers a query that led somewhere. */
export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recallQueries().filter((other) => other.toLowerCase() !== text.toLowerCase());
  remember(RECENT_KEY, JSON.stringify([text, ...others].slice(0, MOST_RECENT)));
}

/** Forgets all queries. */
export function forgetQueries(): void {
  remember(RECENT_KEY, '[]');
}
