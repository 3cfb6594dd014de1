/** What the search page shows: hits, choices with their counts, and what is to be said of them. */
import type { Answer } from '../../search/client/answer-question.ts';
import { countChoices, narrowTopics, withKnownPart } from '../../search/client/facets.ts';
import type { FoundTopic } from '../../search/client/hit.ts';
import type { FacetSelects } from './facet-selects.ts';
import type { Finder, FinderView } from './finder.ts';
import { type HitSetting, hitToItem } from './hit-view.ts';
import { showFailure, showNote } from './note.ts';
import type { ScopeChoice } from './scope-choice.ts';
import { failure, foundText, numberText, type SearchState, setState } from './state.ts';
import type { SearchTexts } from './texts.ts';
import { setQuery } from './typing.ts';

/** Parts of the page. */
export interface PageParts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly scope: ScopeChoice;
  readonly facets: FacetSelects;
  readonly list: HTMLElement;
  readonly total: HTMLElement;
  readonly note: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Why there are not more. */
  readonly moreNote: HTMLElement;
  readonly texts: SearchTexts;
}

const PER_PAGE = 10;

/** Makes the view of the page for the finder that `finder` returns. */
export function createPageView(parts: PageParts, finder: () => Finder): FinderView {
  const { root, list, note, input, form, texts } = parts;
  const onQuery = (query: string) => {
    setQuery(input, query);
    form.requestSubmit();
  };
  const clear = (state: SearchState) => {
    list.replaceChildren();
    parts.total.textContent = '';
    parts.more.hidden = true;
    parts.moreNote.replaceChildren();
    if (state !== 'none' && state !== 'narrowed') parts.facets.show(undefined);
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
      parts.facets.show(choices);
      if (found.length === 0) clear(answer.found.length > 0 ? 'narrowed' : 'none');
      showNote(note, answer, { texts, onQuery });
      if (found.length === 0) return;
      const setting = { locale: finder().locale, texts, words: answer.words };
      list.replaceChildren(...hits.map((hit) => hitToItem(hit, setting)));
      const total = numberText(found.length, answer.more);
      parts.total.textContent = foundText(root, total);
      showMore(parts, found, { finder: finder(), setting });
      setState(root, 'results', total, note.textContent);
    },
    showError: () => clear(failure()),
  };
}

/** The facts of topics are fetched with the first answer, since the choices show counts. */
async function narrow({ facets }: PageParts, { search }: Finder, { found }: Answer) {
  const bundle = await search.bundle();
  const facts = { titles: bundle.titles, facets: await bundle.facets() };
  const narrowing = withKnownPart(facts, facets.get());
  return { choices: countChoices(facts, found, narrowing), found: narrowTopics(facts, found, narrowing) };
}

function showMore(
  { root, list, more, moreNote, texts }: PageParts,
  found: readonly FoundTopic[],
  { finder, setting }: { readonly finder: Finder; readonly setting: HitSetting },
): void {
  const update = () => {
    more.hidden = list.childElementCount >= found.length;
    moreNote.replaceChildren();
  };
  update();
  const append = async () => {
    const from = list.childElementCount;
    const hits = await finder.search.hits(found.slice(from, from + PER_PAGE));
    if (list.childElementCount !== from) return;
    const items = hits.map((hit) => hitToItem(hit, setting));
    list.append(...items);
    update();
    items[0]?.querySelector('a')?.focus();
  };
  more.onclick = () => void append().catch(() => showFailure(root, moreNote, texts));
}
