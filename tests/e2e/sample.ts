/** Addresses of the sample site, by kind of page. */
import type { Page } from '@playwright/test';

const PREFIX = 'lync-server-2013-';
const SUFFIX = '-for-persistent-chat-server';

/** Address of a topic of the sample content by the middle of its file name. */
export function topicPath(locale: string, name: string): string {
  return `/${locale}/${PREFIX}${name}${SUFFIX}/`;
}

/** The overview, whose file name in German is its own. */
export const OVERVIEW = {
  de: '/de/uebersicht-bestaendiger-chat/',
  ko: '/ko/lync-server-2013-overview-of-persistent-chat-server/',
  assetId: '0222c2dc-fbf8-4573-9da0-d27ec7162d85',
} as const;

/** A topic that is in German only in another language, and one that is not in Korean. */
export const FALLBACK = {
  de: '/de/lync-server-2013-archiving-and-retention-of-persistent-chat/',
  ko: topicPath('ko', 'single-server-topology'),
} as const;

/** One page of every kind in a language, by what it is. */
export function pageKinds(locale: 'de' | 'ko'): Readonly<Record<string, string>> {
  return {
    home: `/${locale}/`,
    'topic with tables and callouts': topicPath(locale, 'capacity-planning'),
    'topic with a procedure and code': topicPath(locale, 'setting-up-systems-and-infrastructure'),
    'topic with an image': topicPath(locale, 'components-and-topologies'),
    'topic with sections below it': topicPath(locale, 'technical-requirements'),
    fallback: FALLBACK[locale],
    'table of contents': `/${locale}/toc/`,
    search: `/${locale}/search/?q=Server`,
    'not found': `/${locale}/nothing-here/`,
    'permanent address': `/id/${OVERVIEW.assetId}/#languages`,
    'status of a language': `/${locale}/status/`,
    status: '/status/',
    root: '/#languages',
    'not found anywhere': '/nothing-here/',
  };
}

/** Opens a topic whose text begins with more HTML, for what the sample content does not hold. */
export async function openWith(page: Page, html: string): Promise<void> {
  const path = topicPath('de', 'capacity-planning');
  await page.route(`**${path}`, async (route) => {
    const text = await (await route.fetch()).text();
    const body = text.replace(/<div class="prose"[^>]*>/, (start) => start + html);
    await route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto(path);
}
