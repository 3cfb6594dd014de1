/** What the dialog offers before anything is typed: what was searched for last, and where to begin. */
import type { Hit } from '../../search/client/hit.ts';
import { element, option } from './hit-view.ts';
import { forgetQueries, recallQueries } from './memory.ts';
import type { SearchTexts } from './texts.ts';

/** What happens on a choice. */
export interface StartActions {
  /** Address of all results of a query. */
  readonly addressOf: (query: string) => string;
  readonly onQuery: (query: string) => void;
  readonly onForget: () => void;
}

/** Groups of options; none without history and entry points. */
export function startOptions(
  entries: readonly Hit[],
  texts: SearchTexts,
  actions: StartActions,
): readonly HTMLElement[] {
  const queries = recallQueries().map((query, at) => queryOption(query, at, actions));
  const topics = entries.map(({ url, title }, at) => option(`search-entry-${at}`, url, 'hit-topic', title));
  return [
    ...group('recent', texts.recent, queries),
    ...forgetOption(queries.length, texts, actions),
    ...group('popular', texts.popular, topics),
  ];
}

function queryOption(query: string, at: number, { addressOf, onQuery }: StartActions): HTMLElement {
  const made = option(`search-recent-${at}`, addressOf(query), 'hit-topic', query);
  made.addEventListener('click', (event) => takeOver(event, () => onQuery(query)));
  return made;
}

function forgetOption(
  queries: number,
  texts: SearchTexts,
  { onForget }: StartActions,
): readonly HTMLElement[] {
  if (queries === 0) return [];
  const made = option('search-forget', '#', 'hit-section', texts.forget);
  made.addEventListener('click', (event) =>
    takeOver(event, () => {
      forgetQueries();
      onForget();
    }),
  );
  return [made];
}

/** The dialog stays open. */
function takeOver(event: Event, act: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}

function group(name: string, text: string, options: readonly HTMLElement[]): readonly HTMLElement[] {
  if (options.length === 0) return [];
  const label = element('span', 'search-group', text);
  label.id = `search-${name}-label`;
  const made = element('div', 'hit', label, ...options);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-labelledby', label.id);
  return [made];
}
