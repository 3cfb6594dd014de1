import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/serve-site.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'line',
  use: {
    browserName: 'chromium',
    ...(process.env['HEXAPLA_URL'] !== undefined && { baseURL: process.env['HEXAPLA_URL'] }),
    launchOptions: executablePath === undefined ? {} : { executablePath },
    trace: 'retain-on-failure',
  },
});
