/** The choices that narrow and sort results: part of the TOC and translation, with counts, and order. */

import type { Translation } from '../../core/topic.ts';
import type { Choices, Narrowing } from '../../search/client/facets.ts';
import { createSelect, toOptions } from './select.ts';
import type { FacetTexts } from './texts.ts';

/** The choices as elements. */
export interface FacetSelects {
  readonly labels: readonly HTMLElement[];
  get(): Narrowing;
  set(narrowing: Narrowing): void;
  /** Shows the choices that an answer leaves; none hides them. */
  show(choices: Choices | undefined): void;
}

/** Makes the choices; `onChange` is called when the reader makes one. */
export function createFacetSelects(texts: FacetTexts, onChange: () => void): FacetSelects {
  const part = createSelect(texts.part, [['', texts.allParts]]);
  const translation = createSelect(texts.translation, [['', texts.anyTranslation]]);
  const sort = createSelect(texts.sort, [
    ['relevance', texts.relevance],
    ['date', texts.date],
  ]);
  const labels = [part, translation, sort].map(({ label }) => label);
  for (const { select } of [part, translation, sort]) select.addEventListener('change', onChange);
  const names = { human: texts.human, machine: texts.machine, unknown: '–' };
  const get = (): Narrowing => ({
    part: part.select.value || undefined,
    translation: (translation.select.value || undefined) as Translation | undefined,
    sort: sort.select.value === 'date' ? 'date' : 'relevance',
  });
  const show = (choices: Choices | undefined) => {
    const { parts = [], translations = [] } = choices ?? {};
    fill(
      part.select,
      texts.allParts,
      parts.map(({ path, title, count }) => [path, `${title} (${count})`]),
    );
    fill(
      translation.select,
      texts.anyTranslation,
      translations.map((one) => [one.translation, `${names[one.translation]} (${one.count})`]),
    );
    part.label.hidden = parts.length < 2 && part.select.value === '';
    translation.label.hidden = translations.length < 2 && translation.select.value === '';
    sort.label.hidden = choices === undefined;
  };
  const set = (narrowing: Narrowing) => {
    choose(part.select, narrowing.part ?? '');
    choose(translation.select, narrowing.translation ?? '');
    sort.select.value = narrowing.sort;
  };
  show(undefined);
  return { labels, get, set, show };
}

/** What is chosen stays, even where nothing is left of it. */
function fill(select: HTMLSelectElement, any: string, options: readonly (readonly [string, string])[]): void {
  const { value } = select;
  select.replaceChildren(...toOptions([['', any], ...options]));
  choose(select, value);
}

function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}
