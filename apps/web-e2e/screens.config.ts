import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** `npm run screens`: pictures of all screens in `dist/screens`, and axe on each. */
export default defineConfig({ ...journeys, testMatch: '**/*.screens.ts', reporter: [['dot']] });
