/** Buttons that open and close all branches of the table of contents at once. */

const bar = document.querySelector<HTMLElement>('[data-toc-controls]');
bar?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!button) return;
  for (const branch of document.querySelectorAll<HTMLDetailsElement>('.toc details')) {
    branch.open = button.value === 'expand';
  }
});
