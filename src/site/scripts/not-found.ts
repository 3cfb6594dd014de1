/** Shows only the reader's language on the not-found page that hosts serve for every unknown address. */

const sections = [...document.querySelectorAll<HTMLElement>('[data-not-found]')];
const own = sections.find((section) => location.pathname.startsWith(section.dataset['notFound'] ?? ' '));
if (own) {
  document.documentElement.lang = own.lang;
  document.documentElement.dir = own.dir;
  document.title = own.querySelector('h2')?.textContent ?? document.title;
  for (const section of sections) section.hidden = section !== own;
}
