import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { openedBytes, sealingBytes } from './sealed-bytes.ts';

const Kept = z.object({
  blob: z.string(),
  etag: z.string(),
  size: z.int(),
  contentType: z.string(),
  meta: z.record(z.string(), z.string()),
  /** A legal hold: it is not deleted and not overwritten. */
  held: z.boolean(),
  /** Its bytes are sealed; those of files from before that are not. */
  sealed: z.boolean().default(false),
});
export type Kept = z.infer<typeof Kept>;

export const buckets = ['quarantine', 'kept'] as const;
const isKey = (key: string) => /^(((drafts|contacts)\/)?[0-9a-f-]{36}|registers)\/[0-9a-f-]{36}$/.test(key);

/**
 * Objects on the disk: the bytes, sealed, under a name of their own, and beside them what is known of them. An object is there
 * once that second file is, which is put in place in one step, so an end of the box at any point leaves all or nothing.
 */
export function objectFiles(folder: string, sealKey: Buffer) {
  for (const bucket of buckets) mkdirSync(path.join(folder, bucket), { recursive: true, mode: 0o700 });
  const at = (bucket: string, key: string) => path.join(folder, bucket, ...key.split('/'));

  const find = (bucket: string, key: string): Kept | undefined => {
    const file = `${at(bucket, key)}.json`;
    return existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  };
  const blobOf = (bucket: string, key: string, { blob }: Pick<Kept, 'blob'>) => `${at(bucket, key)}.${blob}`;

  const put = (bucket: string, key: string, kept: Kept) => {
    const before = find(bucket, key);
    const file = `${at(bucket, key)}.json`;
    writeFileSync(`${file}.new`, JSON.stringify(kept), { flush: true });
    renameSync(`${file}.new`, file);
    if (before) rmSync(blobOf(bucket, key, before), { force: true });
  };

  return {
    knows: (bucket: string, key: string) => buckets.some((name) => name === bucket) && isKey(key),
    find,
    /** The bytes of an object as they were sent. */
    bytesOf: async (bucket: string, key: string, kept: Kept): Promise<Readable> =>
      kept.sealed ? openedBytes(sealKey, blobOf(bucket, key, kept)) : createReadStream(blobOf(bucket, key, kept)),
    put,
    /** Writes bytes to the disk under a new name, as yet nobody's. */
    async write(bucket: string, key: string, bytes: Readable): Promise<string> {
      mkdirSync(path.dirname(at(bucket, key)), { recursive: true, mode: 0o700 });
      const blob = randomUUID();
      await pipeline(
        bytes,
        sealingBytes(sealKey),
        createWriteStream(blobOf(bucket, key, { blob }), { mode: 0o600, flush: true }),
      );
      return blob;
    },
    drop: (bucket: string, key: string, blob: string) => rmSync(blobOf(bucket, key, { blob }), { force: true }),
    async copy(from: readonly [string, string], to: readonly [string, string], change: Partial<Kept>) {
      const source = find(...from);
      if (!source) return undefined;
      mkdirSync(path.dirname(at(...to)), { recursive: true, mode: 0o700 });
      const blob = randomUUID();
      const target = blobOf(...to, { blob });
      await copyFile(blobOf(...from, source), target);
      const file = await open(target, 'r+');
      await file.sync();
      await file.close();
      put(...to, { ...source, ...change, blob });
      return source;
    },
    remove(bucket: string, key: string) {
      const kept = find(bucket, key);
      if (!kept) return;
      rmSync(`${at(bucket, key)}.json`, { force: true });
      rmSync(blobOf(bucket, key, kept), { force: true });
    },
  };
}
export type ObjectFiles = ReturnType<typeof objectFiles>;
