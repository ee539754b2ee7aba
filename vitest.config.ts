import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/start-engines.ts',
    // Nothing is mocked, so files may share what they import: it saves two thirds of the time.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What a browser saves by itself comes when it comes: a busy machine is not a fault of the service.
    expect: { poll: { timeout: 15_000 } },
  },
});
