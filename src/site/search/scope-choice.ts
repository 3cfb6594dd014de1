/** The choice of languages to search, remembered; absent where the site has but one. */
import type { Scope } from '../../search/client/read-question.ts';
import { element } from './hit-view.ts';
import { recallScope, rememberScope } from './memory.ts';
import type { SearchTexts } from './texts.ts';

/** The choice as elements. */
export interface ScopeChoice {
  readonly group: HTMLFieldSetElement;
  set(scope: Scope): void;
}

/** Makes the choice; `name` is that of its buttons, `onChange` is called after the choice was remembered. */
export function createScopeChoice(name: string, texts: SearchTexts, onChange: () => void): ScopeChoice {
  const scopes: readonly (readonly [Scope, string])[] = [
    ['first', texts.scopeFirst],
    ['mine', texts.scopeMine],
    ['all', texts.scopeAll],
  ];
  const buttons = scopes.map(([scope, text]) => createButton({ name, scope, text }, onChange));
  const legend = element('legend', 'visually-hidden', texts.scope);
  const group = element('fieldset', 'search-scopes', legend, ...buttons.map(({ label }) => label));
  group.hidden = document.querySelectorAll('[data-locale-choice] a[data-locale]').length < 2;
  const set = (scope: Scope) => {
    for (const { button } of buttons) button.checked = button.value === scope;
  };
  set(recallScope());
  return { group, set };
}

function createButton(
  { name, scope, text }: { readonly name: string; readonly scope: Scope; readonly text: string },
  onChange: () => void,
) {
  const button = element('input', '');
  Object.assign(button, { type: 'radio', name, value: scope });
  button.addEventListener('change', () => {
    rememberScope(scope);
    onChange();
  });
  return { button, label: element('label', 'search-choice', button, text) };
}
