/**
 * How an entry becomes a bundle, in esbuild's words. The clients of the AWS SDK are left to the runtime, which carries
 * them; of what signs forms and links for files it is not said that it does, so that comes along. `require` is there for the packages that still ask for it. Names of classes and functions are not kept, which saves a twentieth:
 * nothing depends on them, because an error is logged by its code or by the name that it was given.
 */
export const bundling = {
  format: 'esm',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  target: 'node24',
  mainFields: ['module', 'main'],
  externalModules: ['@aws-sdk/client-*', '@aws-sdk/lib-*'],
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
} as const;
