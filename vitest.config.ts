import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with the files that take longest, every page in every state: begun last, one worker would wait for them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const everyPage = (file: TestSpecification) => file.moduleId.includes('/test/e2e/every-page/');
    return [...sorted.filter(everyPage), ...sorted.filter((file) => !everyPage(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/acting.ts'],
    globalSetup: 'test/support/start-engines.ts',
    // Nothing is mocked, so files may share what they import: it saves two thirds of the time.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What a browser saves by itself comes when it comes: a busy machine is not a fault of the service.
    expect: { poll: { timeout: 15_000 } },
  },
});
