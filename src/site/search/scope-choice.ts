/** The choice of languages to search, remembered; absent where the site has but one. */
import type { Scope } from '../../search/client/read-question.ts';
import { element } from './hit-view.ts';
import { recallScope, rememberScope } from './memory.ts';
import type { SearchTexts } from './texts.ts';

/** The choice as elements. */
export interface ScopeChoice {
  readonly group: HTMLFieldSetElement;
  /** The scope that the buttons show. */
  get(): Scope;
  /** Shows a scope without remembering it: only what the reader picks is a preference. */
  set(scope: Scope): void;
}

/** Makes the choice; `name` is that of its buttons, `onChange` is called after the choice was remembered. */
export function createScopeChoice(name: string, texts: SearchTexts, onChange: () => void): ScopeChoice {
  const scopes: readonly (readonly [Scope, string])[] = [
    ['first', texts.scopeFirst],
    ['mine', texts.scopeMine],
    ['all', texts.scopeAll],
  ];
  const legend = element('legend', 'visually-hidden', texts.scope);
  const buttons = scopes.map(([scope, text]) => createButton(name, scope, text));
  const group = element('fieldset', 'search-scopes', legend, ...buttons);
  group.hidden = document.querySelectorAll('[data-locale-choice] a[data-locale]').length < 2;
  return startScopeChoice(group, onChange);
}

/** Brings a choice that is on the page to life. */
export function startScopeChoice(group: HTMLFieldSetElement, onChange: () => void): ScopeChoice {
  const set = (scope: Scope) => {
    for (const button of group.querySelectorAll('input')) button.checked = button.value === scope;
  };
  group.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) rememberScope(target.value as Scope);
    onChange();
  });
  set(recallScope());
  const get = () => (group.querySelector<HTMLInputElement>('input:checked')?.value ?? 'first') as Scope;
  return { group, get, set };
}

function createButton(name: string, scope: Scope, text: string): HTMLLabelElement {
  const button = element('input', '');
  Object.assign(button, { type: 'radio', name, value: scope });
  return element('label', 'search-choice', button, text);
}
