/** The switch that shows the whole table of contents in place of the topic's surroundings. */

/** Makes the button load and show the tree; where that fails, its link leads to the page with the same content. */
export function startTocSwitch(button: HTMLButtonElement): void {
  const tree = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (!tree) return;
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    tree.hidden = !open;
  });
  button.addEventListener('click', () => load(tree, button.value), { once: true });
}

async function load(tree: HTMLElement, file: string): Promise<void> {
  try {
    const { showTocTree } = await import('./toc-tree.ts');
    await showTocTree(tree, file);
  } catch {
    location.assign(tree.dataset['page'] ?? '');
  }
}
