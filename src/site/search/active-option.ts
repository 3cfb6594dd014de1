/**
 * The option that the keyboard is on: focus stays in the field, `aria-activedescendant` moves.
 */

/** Moves among the options of a list. */
export interface ActiveOption {
  /** The option, when one is active. */
  find(): HTMLAnchorElement | undefined;
  /** To the next (1) or previous (-1) one, around the ends and back into the field. */
  move(step: 1 | -1): void;
  first(): void;
  last(): void;
  /** To the one with an address where it is still in the list, else to none. */
  restore(url: string | undefined): void;
}

/** Controls the options in `list` from `input`. */
export function createActiveOption(input: HTMLInputElement, list: HTMLElement): ActiveOption {
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const find = () => options().find((option) => option.ariaSelected === 'true');
  const activate = (next: HTMLAnchorElement | undefined) => {
    for (const option of options()) option.setAttribute('aria-selected', String(option === next));
    if (next) input.setAttribute('aria-activedescendant', next.id);
    else input.removeAttribute('aria-activedescendant');
    next?.scrollIntoView({ block: 'nearest' });
  };
  return {
    find,
    move: (step) => {
      const all = options();
      const active = find();
      const at = active ? all.indexOf(active) + step : step > 0 ? 0 : all.length - 1;
      activate(all[at]);
    },
    first: () => activate(options()[0]),
    last: () => activate(options().at(-1)),
    restore: (url) =>
      activate(
        url === undefined ? undefined : options().find((option) => placeOf(option.href) === placeOf(url)),
      ),
  };
}

/** Where an address leads, whatever words it carries along. */
function placeOf(address: string): string {
  const { pathname, hash } = new URL(address);
  return pathname + hash;
}
