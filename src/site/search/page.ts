/**
 * The search page: results for the question in its address. Typing and choosing keep the address in step;
 * back and forward search again.
 */
import type { Answer } from '../../search/client/answer-question.ts';
import { countChoices, narrowTopics } from '../../search/client/facets.ts';
import type { FoundTopic } from '../../search/client/hit.ts';
import { createFacetSelects, type FacetSelects } from './facet-selects.ts';
import { createFinder, type Finder, type FinderView } from './finder.ts';
import { type HitSetting, hitToItem } from './hit-view.ts';
import { recallScope, rememberQuery, rememberScope } from './memory.ts';
import { showNote } from './note.ts';
import { type ScopeChoice, startScopeChoice } from './scope-choice.ts';
import { type PageQuestion, readAddress, writeAddress } from './search-address.ts';
import { failure, foundText, type SearchState, setState } from './state.ts';
import { type FacetTexts, readSearchTexts, type SearchTexts } from './texts.ts';
import { setQuery, watchTyping } from './typing.ts';

const PER_PAGE = 10;

interface Parts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly scope: ScopeChoice;
  readonly facets: FacetSelects;
  readonly list: HTMLElement;
  readonly total: HTMLElement;
  readonly note: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly texts: SearchTexts;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search-page]')) startPage(root);

function startPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[name=q]');
  const choices = root.querySelector<HTMLElement>('[data-search-choices]');
  const scopes = choices?.querySelector('fieldset');
  const list = root.querySelector<HTMLElement>('[data-search-results]');
  const total = root.querySelector<HTMLElement>('[data-search-total]');
  const note = root.querySelector<HTMLElement>('[data-search-note]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!form || !input || !choices || !scopes || !list || !total || !note || !more) return;
  const texts = readSearchTexts();
  const change = () => ask({ submitted: true });
  const scope = startScopeChoice(scopes, change);
  const facets = createFacetSelects(JSON.parse(root.dataset['facets'] ?? '{}') as FacetTexts, change);
  choices.append(...facets.labels);
  const parts: Parts = { root, form, input, scope, facets, list, total, note, more, texts };
  const finder: Finder = createFinder(
    root,
    createView(parts, () => finder),
  );
  const ask = followAddress(parts, finder);
}

/** What is submitted or chosen stays in the history; what is typed on the way replaces what was typed before. */
function followAddress(
  { form, input, scope, facets }: Parts,
  finder: Finder,
): (how: { submitted: boolean }) => void {
  let isNewEntry = true;
  const askAddress = () => {
    isNewEntry = true;
    const question = readAddress(location.search, recallScope());
    input.value = question.query;
    scope.set(question.scope);
    facets.set(question);
    void finder.ask(question);
  };
  const ask = ({ submitted }: { submitted: boolean }) => {
    const question: PageQuestion = { query: input.value, scope: recallScope(), ...facets.get() };
    const address = location.pathname + writeAddress(question);
    if (address !== location.pathname + location.search) {
      history[isNewEntry || submitted ? 'pushState' : 'replaceState'](null, '', address);
      isNewEntry = false;
    }
    if (submitted) {
      rememberQuery(input.value);
      isNewEntry = true;
    }
    void finder.ask(question);
  };
  watchTyping(input, { onRest: () => ask({ submitted: false }) });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ submitted: true });
  });
  addEventListener('popstate', askAddress);
  const { scope: chosen } = readAddress(location.search, recallScope());
  rememberScope(chosen);
  askAddress();
  return ask;
}

function createView(parts: Parts, finder: () => Finder): FinderView {
  const { root, list, note, input, form, texts } = parts;
  const onQuery = (query: string) => {
    setQuery(input, query);
    form.requestSubmit();
  };
  const clear = (state: SearchState) => {
    list.replaceChildren();
    parts.total.textContent = '';
    parts.more.hidden = true;
    if (state !== 'none') parts.facets.show(undefined);
    showNote(note, undefined, { texts, onQuery });
    setState(root, state);
  };
  return {
    showEmpty: () => clear('empty'),
    showLoading: () => {
      if (list.childElementCount === 0) setState(root, 'loading');
    },
    showSuggestions: () => {},
    showAnswer: async (answer, isCurrent) => {
      const { found, choices } = await narrow(parts, finder(), answer);
      const hits = await finder().search.hits(found.slice(0, PER_PAGE));
      if (!isCurrent()) return;
      parts.facets.show(answer.found.length > 0 ? choices : undefined);
      if (found.length === 0) clear('none');
      showNote(note, answer, { texts, onQuery });
      if (found.length === 0) return;
      const setting = { locale: finder().locale, texts, words: answer.words };
      list.replaceChildren(...hits.map((hit) => hitToItem(hit, setting)));
      parts.total.textContent = foundText(root, found.length);
      showMore(parts, found, { finder: finder(), setting });
      setState(root, 'results', found.length, note.textContent);
    },
    showError: () => clear(failure()),
  };
}

/** The facts of topics are fetched with the first answer, since the choices show counts. */
async function narrow({ facets }: Parts, { search }: Finder, { found }: Answer) {
  const bundle = await search.bundle();
  const facts = { titles: bundle.titles, facets: await bundle.facets() };
  const narrowing = facets.get();
  return { choices: countChoices(facts, found, narrowing), found: narrowTopics(facts, found, narrowing) };
}

function showMore(
  { list, more }: Parts,
  found: readonly FoundTopic[],
  { finder, setting }: { readonly finder: Finder; readonly setting: HitSetting },
): void {
  const update = () => {
    more.hidden = list.childElementCount >= found.length;
  };
  update();
  more.onclick = async () => {
    const from = list.childElementCount;
    const hits = await finder.search.hits(found.slice(from, from + PER_PAGE));
    if (list.childElementCount !== from) return;
    const items = hits.map((hit) => hitToItem(hit, setting));
    list.append(...items);
    update();
    items[0]?.querySelector('a')?.focus();
  };
}
