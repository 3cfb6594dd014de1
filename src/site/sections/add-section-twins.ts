/**
 * Puts the same section's other languages behind each heading. They show when the section is the one
 * in the address, so that a section's own link is all it takes, without scripts; scripts read them as
 * the table of the section's names.
 */
import type { PageSection } from '../../core/pages/page.ts';

const HEADING = /<h([2-6]) id="([^"]+)">[\s\S]*?<\/h\1>/g;

/** What stands before the languages. */
export interface TwinsLabel {
  readonly text: string;
  /** Language of `text` where it differs from that of the topic. */
  readonly lang: string | undefined;
}

/** Adds the languages of each section; `html` is the body of the page that the sections are of. */
export function addSectionTwins(html: string, sections: readonly PageSection[], label: TwinsLabel): string {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const lang = label.lang === undefined ? '' : ` lang="${label.lang}"`;
  return html.replace(HEADING, (heading, _, id: string) => {
    const twins = byId.get(id)?.twins ?? [];
    if (twins.length === 0) return heading;
    const links = twins.map(({ locale, url, name }) => `<a lang="${locale}" href="${url}">${name}</a>`);
    return `${heading}<p class="section-twins"><span${lang}>${label.text}</span> ${links.join(' ')}</p>`;
  });
}
