import { defineConfig, devices } from '@playwright/test';

/** `npm run test:browser` serves the site and finds the browser; both come in by the environment. */
const address = process.env['ATLAS_TEST_ADDRESS'];
const browser = process.env['CHROME_PATH'];
if (address === undefined || browser === undefined) {
  throw new Error(
    'Start the browser tests with "npm run test:browser": it serves the site to them.',
  );
}

/** Chromium refuses to run as root inside its sandbox; everybody else keeps the sandbox. */
const withoutSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  // The largest matrix takes axe some seconds; on a busy machine many.
  timeout: 120_000,
  // A matrix of thousands of cells on a machine that does other things beside.
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: browser,
      args: [
        ...withoutSandbox,
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone-only/,
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        colorScheme: 'light',
      },
    },
    {
      name: 'phone',
      grepInvert: /@desktop-only/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
    },
  ],
});
