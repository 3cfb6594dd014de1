import type { AstroUserConfig } from 'astro';
import { hexapla } from './src/site/integration.ts';

export default {
  srcDir: './src/site',
  integrations: [hexapla({ content: 'content', defaultLocale: 'de' })],
} satisfies AstroUserConfig;
