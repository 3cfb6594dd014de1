/** Choices among values, with their labels. */
import { element } from './hit-view.ts';

/** A choice with its label. */
export interface LabelledSelect {
  readonly label: HTMLLabelElement;
  readonly select: HTMLSelectElement;
}

/** Makes a choice among values. */
export function createSelect(text: string, options: readonly (readonly [string, string])[]): LabelledSelect {
  const select = element('select', '', ...toOptions(options));
  return { select, label: element('label', 'search-choice', element('span', '', text), select) };
}

/** Options of a choice. */
export function toOptions(options: readonly (readonly [string, string])[]): readonly HTMLOptionElement[] {
  return options.map(([value, text]) => new Option(text, value));
}
