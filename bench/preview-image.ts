/**
 * Draws `public/preview.png`, the picture that other sites show beside a link. It has no words, so that
 * one picture serves every site and language. Run it after a change of the logo or the accent colour.
 */
import { chromium } from '@playwright/test';
import { findChromium } from '../tests/find-chromium.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const DRAWING = `<body style="margin:0;background:oklch(0.975 0.004 262)">
<svg viewBox="0 0 24 12.6" width="${WIDTH}" height="${HEIGHT}" fill="none" stroke-linecap="round">
<path transform="translate(7.2 1.5) scale(0.4)" stroke="oklch(0.62 0.02 262)" stroke-width="1.2" d="M3.5 5v14M6.9 5v14M10.3 5v14M17.1 5v14M20.5 5v14"/>
<path transform="translate(7.2 1.5) scale(0.4)" stroke="oklch(0.47 0.15 262)" stroke-width="1.5" d="M13.7 3v18"/>
</svg></body>`;

const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(DRAWING);
  await page.screenshot({ path: 'public/preview.png' });
} finally {
  await browser.close();
}
