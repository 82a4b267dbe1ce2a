import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests do not race the clock; a slow machine is no failure.
          testTimeout: 120_000,
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/property-seed.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/bench/**', 'tests/fixtures/**'],
        },
      },
      {
        test: {
          // Looks at the built pages in dist/; some tests build a second site.
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/needs-build.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
