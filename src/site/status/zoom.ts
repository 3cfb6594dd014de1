/** Widens the picture of the parts, so that single topics can be told apart. */

for (const control of document.querySelectorAll<HTMLElement>('[data-status-zoom]')) {
  const input = control.querySelector('input');
  const picture = control.nextElementSibling;
  if (!input || !(picture instanceof HTMLElement)) continue;
  control.hidden = false;
  picture.style.setProperty('--most', picture.dataset['most'] ?? '');
  for (const strip of picture.querySelectorAll<SVGElement>('.strip'))
    strip.style.setProperty('--topics', strip.dataset['topics'] ?? '');
  input.addEventListener('input', () => picture.style.setProperty('--zoom', input.value));
}
