/** A button on each code block that copies its text. */

/** Words of the buttons. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
}

const SAID_MS = 2000;

/** Adds the buttons to the code blocks of a text; where there is no clipboard, to none. */
export function startCopyCode(prose: HTMLElement, words: CopyWords): void {
  if (!navigator.clipboard) return;
  for (const pre of prose.querySelectorAll('pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    pre.replaceWith(frame);
    frame.append(pre, makeButton(pre, words));
  }
}

function makeButton(pre: HTMLPreElement, { copy, copied }: CopyWords): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copy;
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
