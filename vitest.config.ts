import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
          setupFiles: 'tests/fixed-seed.ts',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          // A busy machine can keep a browser waiting; what fails twice is wrong. By hand the first failure counts.
          retry: process.env.CI ? 2 : 0,
          globalSetup: 'tests/e2e/committed-site.ts',
        },
      },
    ],
  },
});
