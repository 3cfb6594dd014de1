/**
 * The search page: results for the question in its address. Typing and choosing keep the address in step;
 * back and forward search again.
 */
import { createFacetSelects } from './facet-selects.ts';
import { createFinder, type Finder } from './finder.ts';
import { recallScope, rememberQuery } from './memory.ts';
import { createPageView, type PageParts } from './page-view.ts';
import { startScopeChoice } from './scope-choice.ts';
import { ANYTHING, type PageQuestion, readAddress, writeAddress } from './search-address.ts';
import { type FacetTexts, readSearchTexts } from './texts.ts';
import { watchTyping } from './typing.ts';

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
  const moreNote = root.querySelector<HTMLElement>('[data-search-more-note]');
  if (!form || !input || !choices || !scopes || !list || !total || !note || !more || !moreNote) return;
  const texts = readSearchTexts();
  const change = () => ask({ submitted: true });
  const scope = startScopeChoice(scopes, change);
  const facets = createFacetSelects(JSON.parse(root.dataset['facets'] ?? '{}') as FacetTexts, change);
  choices.append(...facets.labels);
  const parts: PageParts = { root, form, input, scope, facets, list, total, note, more, moreNote, texts };
  const finder: Finder = createFinder(
    root,
    createPageView(parts, () => finder),
  );
  const ask = followAddress(parts, finder);
  root.querySelector('[data-search-everywhere]')?.addEventListener('click', () => {
    facets.set(ANYTHING);
    input.focus();
    change();
  });
}

/** What is submitted or chosen stays in the history; what is typed on the way replaces what was typed before. */
function followAddress(
  { form, input, scope, facets }: PageParts,
  finder: Finder,
): (how: { submitted: boolean }) => void {
  let isNewEntry = true;
  const askAddress = () => {
    isNewEntry = true;
    const question = readAddress(location.search, recallScope());
    input.value = question.query;
    scope.set(question.scope);
    facets.set(question);
    history.replaceState(null, '', location.pathname + writeAddress(question));
    void finder.ask(question);
  };
  const ask = ({ submitted }: { submitted: boolean }) => {
    const question: PageQuestion = { query: input.value, scope: scope.get(), ...facets.get() };
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
  askAddress();
  return ask;
}
