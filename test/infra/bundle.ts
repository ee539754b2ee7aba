import { build } from 'esbuild';
import { bundling } from '../../infra/constructs/bundling.ts';

/** The bundle of an entry, as a deployment makes it; written to `outfile`, where there is one. */
export const bundle = (entry: string, outfile?: string) => {
  const { banner, externalModules, sourceMap: _, sourcesContent: __, ...settings } = bundling;
  return build({
    ...settings,
    mainFields: [...settings.mainFields],
    banner: { js: banner },
    external: [...externalModules],
    entryPoints: [`functions/${entry}.ts`],
    outfile: outfile ?? `${entry}.mjs`,
    write: outfile !== undefined,
    bundle: true,
    platform: 'node',
    metafile: true,
    logLevel: 'silent',
  });
};
