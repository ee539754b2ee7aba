import { type BuildOptions, build } from 'esbuild';
import { bundling } from '../../infra/constructs/bundling.ts';

/** The bundle of an entry, as a deployment makes it; written to `outfile`, where there is one. */
export const bundle = (entry: string, outfile?: string) =>
  bundleOf({ entryPoints: [`functions/${entry}.ts`] }, outfile ?? `${entry}.mjs`, outfile !== undefined);

/** Any code as a deployment would bundle it. */
export const bundleOf = (code: Pick<BuildOptions, 'entryPoints' | 'stdin'>, outfile: string, write = true) => {
  const { banner, externalModules, sourceMap: _, sourcesContent: __, ...settings } = bundling;
  return build({
    ...settings,
    mainFields: [...settings.mainFields],
    banner: { js: banner },
    external: [...externalModules],
    ...code,
    outfile,
    write,
    bundle: true,
    platform: 'node',
    metafile: true,
    logLevel: 'silent',
  });
};
