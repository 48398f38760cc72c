import { defineConfig } from '@playwright/test';
import { SITES } from './e2e/sites.ts';
import { chromiumOptions } from './tools/chromium.ts';

/** Browser tests run against the production builds: one at the root, one below a path. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: SITES.root.address,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Or every test would first save the whole course: e2e/offline.spec.ts lets it.
    serviceWorkers: 'block',
    launchOptions: chromiumOptions(),
    // A trace of every test costs a fifth of the time: `npm run test:browser -- --trace on` where one is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: Object.values(SITES).map(({ folder, base, port, address }) => ({
    command: `node tools/serve.ts ${folder} ${base} ${port}`,
    url: address,
    reuseExistingServer: false,
  })),
});
