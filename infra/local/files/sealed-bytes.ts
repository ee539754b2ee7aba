import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const algorithm = 'aes-256-gcm';

/** Seals what flows through, as S3 does under a key of ours in AWS: the nonce, what is sealed, and its tag. */
export function sealingBytes(key: Buffer): Transform {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(algorithm, key, iv);
  let begun = false;
  const begin = () => {
    if (begun) return [];
    begun = true;
    return [iv];
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, Buffer.concat([...begin(), cipher.update(chunk)]));
    },
    flush(done) {
      done(null, Buffer.concat([...begin(), cipher.final(), cipher.getAuthTag()]));
    },
  });
}

/** What lies sealed in a file. It ends with an error where a byte of it is not as it was written. */
export async function openedBytes(key: Buffer, file: string) {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size < IV_BYTES + TAG_BYTES) throw new Error('this was not sealed by us');
    const [iv, tag] = [Buffer.alloc(IV_BYTES), Buffer.alloc(TAG_BYTES)];
    await handle.read(iv, 0, IV_BYTES, 0);
    await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    const decipher = createDecipheriv(algorithm, key, iv).setAuthTag(tag);
    if (size === IV_BYTES + TAG_BYTES) return decipher.end();
    const sealed = createReadStream(file, { start: IV_BYTES, end: size - TAG_BYTES - 1 });
    sealed.once('error', (error) => decipher.destroy(error));
    return sealed.pipe(decipher);
  } finally {
    await handle.close();
  }
}
