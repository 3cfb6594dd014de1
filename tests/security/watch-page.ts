/** Watches a page for all that hostile content tries: script that runs, requests that leave, policy broken. */
import type { Page } from '@playwright/test';

/** Something that must not happen, and where. */
export interface Incident {
  readonly where: string;
  readonly what: string;
}

/** Starts watching; the list grows as incidents happen. `site` is the address all requests must begin with. */
export async function watchPage(page: Page, site: string): Promise<Incident[]> {
  const incidents: Incident[] = [];
  const add = (what: string) => void incidents.push({ where: page.url(), what });
  await page.exposeFunction('__report', add);
  await page.addInitScript(() => {
    const report = (text: string) => void (Reflect.get(window, '__report') as (text: string) => void)(text);
    Object.defineProperty(window, '__pwned', { set: () => report('script ran') });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      report(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  const { origin } = new URL(site);
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) add(`request to ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (!/^about:blank$/.test(frame.url()) && new URL(frame.url()).origin !== origin)
      add(`led to ${frame.url()}`);
  });
  page.on('dialog', async (dialog) => {
    add(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => add(`popup ${popup.url()}`));
  page.on('download', (download) => add(`download ${download.url()}`));
  page.on('pageerror', (error) => add(`error ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) add(message.text());
  });
  return incidents;
}
