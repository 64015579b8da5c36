import { defineConfig, type LaunchOptions } from '@playwright/test';

const { AULA_URL, AULA_CHROMIUM } = process.env;
if (!AULA_URL || !AULA_CHROMIUM) throw new Error('journeys need a running house: npm test, or node tools/journeys.mjs');

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.journey.ts',
  outputDir: '../../dist/journeys',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Against what hangs, not against what is slow on a busy machine.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: AULA_URL,
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 360, height: 740 },
    launchOptions: JSON.parse(AULA_CHROMIUM) as LaunchOptions,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
