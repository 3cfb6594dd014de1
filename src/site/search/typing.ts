/**
 * When to search while somebody types: after a short rest, and while a syllable is being composed only
 * after a longer one, when it is unlikely to change.
 */

const REST_MS = 130;
const COMPOSING_REST_MS = 350;
/** A Korean letter that is still to become a syllable: nothing is to be found by it yet. */
const UNFINISHED = /[\u3131-\u318E]$/u;

/** What follows typing. */
export interface TypingActions {
  /** At every letter, except while a syllable is being composed. */
  readonly onType?: () => void;
  /** Each time typing has come to rest with a different text. */
  readonly onRest: () => void;
}

/** Calls back while somebody types into a field. */
export function watchTyping(input: HTMLInputElement, { onType, onRest }: TypingActions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = input.value;
  const wait = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (input.value === last || UNFINISHED.test(input.value)) return;
      last = input.value;
      onRest();
    }, delay);
  };
  input.addEventListener('input', (event) => {
    const composing = event instanceof InputEvent && event.isComposing;
    if (!composing && input.value !== last) onType?.();
    wait(composing ? COMPOSING_REST_MS : REST_MS);
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
