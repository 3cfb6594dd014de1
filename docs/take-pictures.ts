/**
 * Takes the pictures of the README and the manual from the sample site, in light and dark: what they
 * show is always what the current code makes. `npm run pictures` writes them to `docs/images`.
 */
import { chromium, type Page } from '@playwright/test';
import { siteOf } from '../tests/e2e/site-of.ts';
import { findChromium } from '../tests/find-chromium.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Brings the page into the state to show. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const SIZE = { width: 1280, height: 800 };
const TOPIC = 'lync-server-2013-capacity-planning-for-persistent-chat-server';

const PICTURES: readonly Picture[] = [
  {
    name: 'bilingual',
    path: `/de/${TOPIC}/?with=ko`,
    prepare: (page) => page.locator('[lang=ko] h2').first().waitFor(),
  },
  { name: 'home', path: '/de/' },
  { name: 'search', path: '/de/', prepare: search },
];

const executablePath = findChromium();
const site = await siteOf('content');
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name, path, prepare } of PICTURES) {
      const page = await browser.newPage({
        viewport: SIZE,
        colorScheme,
        reducedMotion: 'reduce',
      });
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
      await prepare?.(page);
      await page.screenshot({ path: `docs/images/${name}-${colorScheme}.png` });
      await page.close();
    }
  }
} finally {
  await browser.close();
  site.close();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Zertifikate');
  await page.locator('[role=option]').first().waitFor();
}
