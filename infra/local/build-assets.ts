import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildAssets } from '../assets.ts';

const assets = fileURLToPath(new URL('../../.cache/assets', import.meta.url));
const built = `${assets}-${process.pid}`;

await buildAssets(built);
rmSync(assets, { recursive: true, force: true });
renameSync(built, assets);
