/**
 * When to search while somebody types: after a short rest, and while a syllable is being composed only
 * after a longer one, when it is unlikely to change.
 */

const REST_MS = 130;
const COMPOSING_REST_MS = 350;

/** Calls back with the text each time typing has come to rest with a different one. */
export function watchTyping(input: HTMLInputElement, onRest: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = input.value;
  const wait = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (input.value === last) return;
      last = input.value;
      onRest(last);
    }, delay);
  };
  input.addEventListener('input', (event) => {
    wait(event instanceof InputEvent && event.isComposing ? COMPOSING_REST_MS : REST_MS);
  });
  input.addEventListener('compositionend', () => wait(REST_MS));
}

/** Puts a query into the field as if somebody had typed it. */
export function setQuery(input: HTMLInputElement, query: string): void {
  input.value = query;
  input.dispatchEvent(new InputEvent('input'));
}

/** What tells a key of an input method; Safari says so by the key code alone. */
interface KeyOfInputMethod {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Whether a key belongs to an input method. */
export function belongsToInputMethod({ isComposing, keyCode }: KeyOfInputMethod): boolean {
  return isComposing || keyCode === 229;
}
