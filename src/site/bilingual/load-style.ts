/** Loads the view's style sheet with the view: pages that nobody reads in two languages go without. */
import href from './bilingual.css?url';

/** Resolves when the sheet is in force; a second call adds nothing. */
export async function loadStyle(): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener('error', reject, { once: true });
  });
  document.head.append(link);
  await loaded;
}
