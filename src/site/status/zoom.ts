/** Widens the picture of the parts, so that single topics can be told apart. */

for (const control of document.querySelectorAll<HTMLElement>('[data-status-zoom]')) {
  const input = control.querySelector('input');
  const picture = control.nextElementSibling;
  if (!input || !(picture instanceof HTMLElement)) continue;
  input.addEventListener('input', () => picture.style.setProperty('--zoom', input.value));
}
