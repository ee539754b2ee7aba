import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltAssets, buildAssets } from '../../infra/assets.ts';

describe('what a browser downloads', () => {
  let folder: string;
  let built: BuiltAssets;
  let css: string;
  let js: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assets-'));
    built = await buildAssets(folder);
    css = await readFile(join(folder, built.css), 'utf8');
    js = await readFile(join(folder, built.js), 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is 32 kB at most, stylesheet and script together', () => {
    const sizes = [css, js].map((text) => ({ gzip: gzipSync(text).length, brotli: brotliCompressSync(text).length }));
    console.info('css and js', sizes);
    expect(sizes.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(32 * 1024);
  });

  it('has names that change with the content and with nothing else', async () => {
    expect([built.css, built.js]).toEqual([
      expect.stringMatching(/^app-[0-9a-f]{8}\.css$/),
      expect.stringMatching(/^app-[0-9a-f]{8}\.js$/),
    ]);
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual({ css: built.css, js: built.js });
    expect((await buildAssets(folder)).files).toEqual(built.files);
  });

  it('shows nothing that is GOV.UK’s alone and fetches nothing more', () => {
    expect(css).not.toMatch(/GDS Transport|crown|crest|@font-face|url\(|@import/i);
    expect(js).not.toMatch(/\bimport\b/);
  });
});
