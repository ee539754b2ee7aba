import { createHash } from 'node:crypto';
import { createReadStream, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

/** What a backup is, beside its files: when it was made, what it holds, and the hash of each file. */
export const Manifest = z.object({
  format: z.literal(1),
  made: z.iso.datetime(),
  files: z.record(z.string(), z.object({ bytes: z.int().nonnegative(), sha256: z.string().length(64) })),
  /** Of the file of keys that belongs to it, which lies elsewhere. */
  keys: z.string().length(64),
  /** Items of each kind in the table. */
  counts: z.record(z.string(), z.int().positive()),
  /** How many chains of the audit there are, their entries, and a hash over where each of them ends. */
  chains: z.object({ count: z.int(), entries: z.int(), ends: z.string().length(64) }),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestName = 'manifest.json';

/** The SHA-256 of a file, however large it is, in hexadecimal. */
export async function hashOf(file: string): Promise<string> {
  const running = createHash('sha256');
  await pipeline(createReadStream(file), running);
  return running.digest('hex');
}

/** Every file of a backup but its manifest, by its path within it, with its size and hash. */
export async function filesIn(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const name of globSync('**/*', { cwd: folder }).sort()) {
    const file = path.join(folder, name);
    if (name === manifestName || !statSync(file).isFile()) continue;
    files[name] = { bytes: statSync(file).size, sha256: await hashOf(file) };
  }
  return files;
}

/** What of a backup is not as it was made, a line for each file that is missing, changed or added. */
export function differences(told: Manifest['files'], found: Manifest['files']): string[] {
  const names = [...new Set([...Object.keys(told), ...Object.keys(found)])].sort();
  return names.flatMap((name) => {
    if (!found[name]) return [`${name} is missing`];
    if (!told[name]) return [`${name} does not belong to it`];
    return found[name].sha256 === told[name].sha256 ? [] : [`${name} is not as it was written`];
  });
}
