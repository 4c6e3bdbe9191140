import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // They wait for threads and disks more than they count: on two cores one worker would leave half of them idle.
          maxWorkers: '100%',
          include: ['test/{shared,core,rpc,renderer,shells,cli}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/e2e-setup.ts'],
          // One window at a time: they share the screen, and two cores would slow each other into false alarms.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
