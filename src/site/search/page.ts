/**
 * The search page: results for the query in its address. Typing keeps the address in step; back and
 * forward search again.
 */
import type { FoundTopic, Hit } from '../../search/client/hit.ts';
import { createFinder, type Finder, type FinderView } from './finder.ts';
import { hitToItem } from './hit-view.ts';
import { foundText, type SearchState, setState } from './state.ts';
import { watchTyping } from './typing.ts';

const PER_PAGE = 10;

interface Parts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly total: HTMLElement;
  readonly more: HTMLButtonElement;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search-page]')) startPage(root);

function startPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[name=q]');
  const list = root.querySelector<HTMLElement>('[data-search-results]');
  const total = root.querySelector<HTMLElement>('[data-search-total]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!form || !input || !list || !total || !more) return;
  const parts: Parts = { root, form, input, list, total, more };
  const finder = createFinder(
    root,
    PER_PAGE,
    createView(parts, (found) => finder.hits(found)),
  );
  followAddress(parts, finder);
}

/** What is submitted stays in the history; what is typed on the way replaces what was typed before. */
function followAddress({ form, input }: Parts, finder: Finder): void {
  let submitted = true;
  const askAddress = () => {
    submitted = true;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void finder.ask({ query: input.value, scope: 'first' });
  };
  const ask = (query: string) => {
    const address = addressOf(query);
    if (address !== location.pathname + location.search) {
      history[submitted ? 'pushState' : 'replaceState'](null, '', address);
      submitted = false;
    }
    void finder.ask({ query, scope: 'first' });
  };
  watchTyping(input, ask);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(input.value);
    submitted = true;
  });
  addEventListener('popstate', askAddress);
  askAddress();
}

function addressOf(query: string): string {
  const text = query.trim();
  return location.pathname + (text === '' ? '' : `?${new URLSearchParams({ q: text })}`);
}

type FetchHits = (found: readonly FoundTopic[]) => Promise<readonly Hit[]>;

function createView(parts: Parts, fetchHits: FetchHits): FinderView {
  const { root, list } = parts;
  const show = (found: readonly FoundTopic[], hits: readonly Hit[]) => {
    list.replaceChildren(...hits.map(hitToItem));
    parts.total.textContent = found.length > 0 ? foundText(root, found.length) : '';
    showMore(parts, found, fetchHits);
  };
  const clear = (state: SearchState) => {
    show([], []);
    setState(root, state);
  };
  return {
    showEmpty: () => clear('empty'),
    showLoading: () => {
      if (list.childElementCount === 0) setState(root, 'loading');
    },
    showSuggestions: () => {},
    showAnswer: ({ found }, hits) => {
      if (found.length === 0) return clear('none');
      show(found, hits);
      setState(root, 'results', found.length);
    },
    showError: () => clear('error'),
  };
}

function showMore({ list, more }: Parts, found: readonly FoundTopic[], fetchHits: FetchHits): void {
  const update = () => {
    more.hidden = list.childElementCount >= found.length;
  };
  update();
  more.onclick = async () => {
    const from = list.childElementCount;
    const items = (await fetchHits(found.slice(from, from + PER_PAGE))).map(hitToItem);
    if (list.childElementCount !== from) return;
    list.append(...items);
    update();
    items[0]?.querySelector('a')?.focus();
  };
}
