/**
 * The search page: results for the query in its address. Typing keeps the address in step; back and
 * forward search again.
 */
import type { Answer } from '../../search/client/answer-query.ts';
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
  const finder = createFinder(root, PER_PAGE, createView(parts));
  followAddress(parts, finder);
}

/** What is submitted stays in the history; what is typed on the way replaces what was typed before. */
function followAddress({ form, input }: Parts, finder: Finder): void {
  let submitted = true;
  const askAddress = () => {
    submitted = true;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void finder.ask(input.value);
  };
  const ask = (query: string) => {
    const address = addressOf(query);
    if (address !== location.pathname + location.search) {
      history[submitted ? 'pushState' : 'replaceState'](null, '', address);
      submitted = false;
    }
    void finder.ask(query);
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

function createView(parts: Parts): FinderView {
  const { root, list } = parts;
  const clear = (state: SearchState) => {
    showAnswer(parts, undefined);
    setState(root, state);
  };
  return {
    showEmpty: () => clear('empty'),
    showLoading: () => {
      if (list.childElementCount === 0) setState(root, 'loading');
    },
    showSuggestions: () => {},
    showAnswer: (answer) => {
      if (answer.hits.length === 0) return clear('none');
      showAnswer(parts, answer);
      setState(root, 'results', answer.total);
    },
    showError: () => clear('error'),
  };
}

function showAnswer({ root, list, total, more }: Parts, answer: Answer | undefined): void {
  list.replaceChildren(...(answer?.hits ?? []).map(hitToItem));
  total.textContent = answer ? foundText(root, answer.total) : '';
  const updateMore = () => {
    more.hidden = !answer || list.childElementCount >= answer.total;
  };
  updateMore();
  more.onclick = async () => {
    const from = list.childElementCount;
    const items = (await answer?.more(from, PER_PAGE))?.map(hitToItem) ?? [];
    if (list.childElementCount !== from) return;
    list.append(...items);
    updateMore();
    items[0]?.querySelector('a')?.focus();
  };
}
