import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileAsync } from 'sass';

export type AssetFile = { name: string; path: string; bytes: number; contentType: string };

/** File names without a folder: `app-3f2a91bc.css`. */
export type BuiltAssets = { css: string; js: string; files: AssetFile[] };

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Makes the stylesheet and the script of all pages in `outDir`. Each name carries a fingerprint of its content, so that
 * browsers may keep it for ever; `manifest.json` holds the names for those who did not build.
 */
export async function buildAssets(outDir: string): Promise<BuiltAssets> {
  const [css, js] = await Promise.all([stylesheet(), script()]);
  await mkdir(outDir, { recursive: true });
  const files = await Promise.all([
    save(outDir, 'css', css, 'text/css; charset=utf-8'),
    save(outDir, 'js', js, 'text/javascript; charset=utf-8'),
  ]);
  const [{ name: cssName }, { name: jsName }] = files;
  const names = { css: cssName, js: jsName };
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(names)}\n`);
  return { ...names, files };
}

const stylesheet = async () => {
  const { css } = await compileAsync(at('web/assets/app.scss'), {
    style: 'compressed',
    loadPaths: [at('web/assets'), at('node_modules')],
    quietDeps: true,
  });
  const { outputFiles } = await build({
    stdin: { contents: css, loader: 'css' },
    minify: true,
    target: 'es2020',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

const script = async () => {
  const { outputFiles } = await build({
    entryPoints: [at('web/assets/app.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

const save = async (outDir: string, kind: string, content: string, contentType: string): Promise<AssetFile> => {
  const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const name = `app-${fingerprint}.${kind}`;
  const path = join(outDir, name);
  await writeFile(path, content);
  return { name, path, bytes: Buffer.byteLength(content), contentType };
};
