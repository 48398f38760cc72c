import { defineConfig } from '@playwright/test';
import { DOWNLOADS } from './e2e/saved-file.ts';
import base from './playwright.config.ts';
import { FIREFOX } from './tools/peers.ts';

/** What must hold in every engine, in the others: progress, its faults, the course with no network and a deploy. */
export default defineConfig(base, {
  // One browser at a time: they are heavier than Chromium, and slower to start.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/peers.json' }]],
  projects: [
    {
      name: 'firefox',
      testMatch: /e2e\/(data|certificate-name|offline|deploy)\.spec\.ts$/,
      // Firefox never says that data is dear: there it is not asked.
      grepInvert: /where data is dear a new version/,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: FIREFOX, args: [], downloadsPath: DOWNLOADS },
      },
    },
    { name: 'webkitgtk', testDir: 'e2e-peers', testMatch: /\.spec\.ts$/ },
  ],
});
