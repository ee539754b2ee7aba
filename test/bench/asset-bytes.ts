import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAssets } from '../../infra/assets.ts';

/** Bytes of the stylesheet and the script of every page, compressed as they travel. */
export async function assetBytes(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assets-'));
  try {
    const { files } = await buildAssets(folder);
    const sizes = await Promise.all(
      files
        .filter(({ name }) => /^app-.*\.(css|js)$/.test(name))
        .map(async (file) => gzipSync(await readFile(file.path)).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}
