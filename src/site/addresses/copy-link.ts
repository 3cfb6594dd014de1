/** The button beside the permanent link that copies its whole address. */

const SAID_MS = 2000;

/** Shows the button and lets it copy the link before it; where there is no clipboard, the link remains. */
export function startCopyLink(button: HTMLButtonElement): void {
  const link = button.parentElement?.querySelector('a');
  if (!link || !navigator.clipboard) return;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.href);
    button.textContent = button.dataset['copied'] ?? '';
    setTimeout(() => {
      button.textContent = label;
    }, SAID_MS);
  });
}
