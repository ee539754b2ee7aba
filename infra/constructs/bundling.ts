/**
 * How an entry becomes a bundle, in esbuild's words. The AWS SDK is left to the runtime, which carries it; `require`
 * is there for the packages that still ask for it. Names of classes and functions are not kept, which saves a twentieth:
 * nothing depends on them, because an error is logged by its code or by the name that it was given.
 */
export const bundling = {
  format: 'esm',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  target: 'node24',
  mainFields: ['module', 'main'],
  externalModules: ['@aws-sdk/*', '@smithy/*'],
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
} as const;
