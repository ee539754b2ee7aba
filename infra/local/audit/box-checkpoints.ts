import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckpointDeps } from '../../../functions/events/checkpoint-chains.ts';

const fileOf = (folder: string, number: number) => path.join(folder, `${String(number).padStart(8, '0')}.json`);
const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A folder of checkpoints. A file in it is made once and never written over. */
export const checkpointFolder = (folder: string): CheckpointDeps['place'] => ({
  async keep(number, text) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(fileOf(folder, number), text, { flag: 'wx', mode: 0o400 });
      return 'kept';
    } catch (error) {
      if (isThere(error)) return 'taken';
      throw error;
    }
  },
  async read(number) {
    try {
      return await readFile(fileOf(folder, number), 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
});

/**
 * Signs with the box's own key: made at its first start, readable by this user only. Its public half lies beside it, for
 * whoever verifies.
 */
export function boxSigner({ key, publicKey }: { key: string; publicKey: string }): CheckpointDeps['sign'] {
  if (!existsSync(key)) {
    const pair = generateKeyPairSync('ed25519');
    writeFileSync(publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
    writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  const secret = createPrivateKey(readFileSync(key));
  return async (text) => ({ signature: sign(null, Buffer.from(text), secret).toString('base64'), by: 'Ed25519' });
}
