/** The text of a topic in another language, taken from its page: no file of the site exists twice. */
import { languageOf } from '../scripts/language-of.ts';

/** A text ready to stand beside the page's own. */
export interface OtherText {
  /** Name of the language in itself. */
  readonly name: string;
  readonly lang: string;
  /** Holds title and text. */
  readonly region: HTMLElement;
  readonly prose: HTMLElement;
  /** ID on its own page of a section of `prose`. */
  readonly sectionOf: (id: string) => string;
}

/** IDs with this prefix are the site's, so they never meet those of the page's own text. */
const PREFIX = 'hx-with-';

/** Fetches what a link of the menu leads to. Rejects when it cannot be had or is no topic. */
export async function fetchText(link: HTMLAnchorElement): Promise<OtherText> {
  const page = await fetchPage(link.pathname);
  const article = page.querySelector<HTMLElement>('article.topic');
  const title = article?.querySelector('h1');
  const prose = article?.querySelector<HTMLElement>('.prose');
  if (!article || !title || !prose) throw new Error(`${link.pathname} is no topic.`);
  for (const twins of prose.querySelectorAll('.section-twins')) twins.remove();
  renameIds(prose, link.pathname);
  return {
    name: link.textContent?.trim() ?? '',
    lang: languageOf(article),
    region: toRegion(title, prose, { link, lang: languageOf(article), dir: link.dir }),
    prose,
    sectionOf: (id) => id.slice(PREFIX.length),
  };
}

/** A document without scripts, parsed by the browser itself, so that no text of the page becomes HTML by script. */
function fetchPage(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', path);
    request.responseType = 'document';
    const fail = () => reject(new Error(`${path} answered ${request.status}.`));
    request.addEventListener('error', fail);
    request.addEventListener('load', () =>
      request.status < 400 && request.responseXML ? resolve(request.responseXML) : fail(),
    );
    request.send();
  });
}

function toRegion(
  title: Element,
  prose: HTMLElement,
  { link, lang, dir }: { readonly link: HTMLAnchorElement; readonly lang: string; readonly dir: string },
): HTMLElement {
  const region = document.createElement('section');
  region.className = 'bilingual-other';
  region.lang = lang;
  if (dir) region.dir = dir;
  region.setAttribute('aria-label', link.textContent?.trim() ?? '');
  const heading = document.createElement('h1');
  heading.textContent = title.textContent;
  region.append(heading, prose);
  return region;
}

/** Keeps IDs apart from those of the page, and what refers to them with them. */
function renameIds(prose: HTMLElement, path: string): void {
  for (const element of prose.querySelectorAll('[id]')) element.id = PREFIX + element.id;
  for (const element of prose.querySelectorAll('[aria-labelledby]')) {
    element.setAttribute('aria-labelledby', PREFIX + element.getAttribute('aria-labelledby'));
  }
  for (const anchor of prose.querySelectorAll('a[href^="#"]')) {
    anchor.setAttribute('href', path + anchor.getAttribute('href'));
  }
}
