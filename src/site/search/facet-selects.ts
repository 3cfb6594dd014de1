/** The choices that narrow and sort results: part of the TOC, translation and status, with counts, and order. */
import type { Status } from '../../core/freshness/status.ts';
import type { Translation } from '../../core/topic.ts';
import type { Choices, Narrowing } from '../../search/client/facets.ts';
import { createSelect, type LabelledSelect, toOptions } from './select.ts';
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
  const status = createSelect(texts.status, [['', texts.anyStatus]]);
  const sort = createSelect(texts.sort, [
    ['relevance', texts.relevance],
    ['date', texts.date],
  ]);
  const all = [part, translation, status, sort];
  for (const { select } of all) select.addEventListener('change', onChange);
  const get = (): Narrowing => ({
    part: part.select.value || undefined,
    translation: (translation.select.value || undefined) as Translation | undefined,
    status: (status.select.value || undefined) as Status | undefined,
    sort: sort.select.value === 'date' ? 'date' : 'relevance',
  });
  const show = (choices: Choices | undefined) => {
    for (const { label } of all) label.hidden = choices === undefined;
    if (!choices) return;
    const { parts, translations, statuses } = choices;
    const names = { human: texts.human, machine: texts.machine, unknown: '–' };
    fill(
      part,
      texts.allParts,
      parts.map(({ value, title, count }) => [value, `${title} (${count})`]),
    );
    fill(
      translation,
      texts.anyTranslation,
      translations.map(({ value, count }) => [value, `${names[value]} (${count})`]),
    );
    fill(
      status,
      texts.anyStatus,
      statuses.map(({ value, count }) => [value, `${texts[value]} (${count})`]),
    );
    sort.label.hidden = [...parts, ...translations, ...statuses].every(({ count }) => count === 0);
  };
  const set = (narrowing: Narrowing) => {
    choose(part.select, narrowing.part ?? '');
    choose(translation.select, narrowing.translation ?? '');
    choose(status.select, narrowing.status ?? '');
    sort.select.value = narrowing.sort;
  };
  show(undefined);
  return { labels: all.map(({ label }) => label), get, set, show };
}

/** What is chosen stays as long as it is listed; where there is nothing to choose, the choice is hidden. */
function fill(
  { label, select }: LabelledSelect,
  any: string,
  options: readonly (readonly [string, string])[],
): void {
  const { value } = select;
  select.replaceChildren(...toOptions([['', any], ...options]));
  select.value = options.some(([listed]) => listed === value) ? value : '';
  label.hidden = options.length < 2 && select.value === '';
}

function choose(select: HTMLSelectElement, value: string): void {
  // Named by the first answer: until then nothing says what the value is called.
  if (![...select.options].some((option) => option.value === value)) select.append(new Option('…', value));
  select.value = value;
}
