/** A button on each code block that copies its text. */
import { languageOf } from './language-of.ts';

/** Words of the buttons. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
}

const SAID_MS = 2000;

/** Adds the buttons to the code blocks of a text; where there is no clipboard, to none. */
export function startCopyCode(prose: HTMLElement, words: CopyWords): void {
  if (!navigator.clipboard) return;
  // The words are the interface's, whose language may differ from the text's.
  const lang = languageOf(prose.closest('.shell') ?? prose);
  for (const pre of prose.querySelectorAll('pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    pre.replaceWith(frame);
    frame.append(pre, makeButton(pre, words, lang));
  }
}

function makeButton(pre: HTMLPreElement, { copy, copied }: CopyWords, lang: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copy;
  button.lang = lang;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(pre.textContent.trimEnd());
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, SAID_MS);
  });
  return button;
}
