import { defineConfig } from 'vitest/config';

/**
 * The tests of rules alone, which need neither a store nor a browser: they are run again for each mutant. Those of who may
 * do what are few and quick, so that what is made when a file is read can be changed too.
 */
const ofPolicy = [
  'test/unit/policy/*.test.ts',
  'test/unit/incident/open-incident.test.ts',
  'test/authorisation/published.test.ts',
];
const ofRules = ['test/unit/**/*.test.{ts,tsx}', 'test/authorisation/published.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: process.env.MUTANTS === 'policy' ? ofPolicy : ofRules,
    setupFiles: ['test/support/acting.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
});
