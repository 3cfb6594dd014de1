/** The button that goes through the three appearances: as the system, light, dark. */
import { remember, THEME_KEY } from './storage.ts';

const THEMES = ['system', 'light', 'dark'];

/** Makes the button change and remember the appearance. */
export function startTheme(button: HTMLButtonElement): void {
  name(button);
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const position = THEMES.indexOf(root.dataset['theme'] ?? 'system');
    const next = THEMES[(position + 1) % THEMES.length] ?? 'system';
    root.dataset['theme'] = next;
    remember(THEME_KEY, next);
    name(button);
  });
}

/** Says the state in the button's name and tooltip: an icon alone does not. */
function name(button: HTMLButtonElement): void {
  const theme = document.documentElement.dataset['theme'] ?? 'system';
  const label = `${button.dataset['label']}: ${button.dataset[theme] ?? ''}`;
  button.setAttribute('aria-label', label);
  button.title = label;
}
