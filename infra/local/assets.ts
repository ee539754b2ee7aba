import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as z from 'zod';

const Manifest = z.object({ css: z.string(), js: z.string() });
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export type Assets = ReturnType<typeof readAssets>;

/** The stylesheet and the script, as the asset build left them, served as CloudFront does: compressed, kept for a year. */
export function readAssets(folder: string) {
  const { css, js } = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  const files = new Map(
    readdirSync(folder)
      .filter((name) => path.extname(name) in types)
      .map((name) => {
        const plain = new Uint8Array(readFileSync(path.join(folder, name)));
        return [name, { plain, br: new Uint8Array(brotliCompressSync(plain)), gzip: new Uint8Array(gzipSync(plain)) }];
      }),
  );
  return {
    addresses: { css: `/assets/${css}`, js: `/assets/${js}` },
    fetch(request: Request): Response {
      const name = new URL(request.url).pathname.slice('/assets/'.length);
      const file = files.get(name);
      if (!file) return new Response('Not found', { status: 404 });
      const accepted = request.headers.get('accept-encoding') ?? '';
      const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
      return new Response(file[encoding ?? 'plain'], {
        headers: {
          'content-type': types[path.extname(name)] ?? '',
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          'x-content-type-options': 'nosniff',
          ...(encoding && { 'content-encoding': encoding }),
        },
      });
    },
  };
}
