import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Compartment } from './compartments.ts';
import { cannotOpen } from './seals.ts';

/**
 * What a sealed text belongs to. It is authenticated with the text and not written into it, so that a text opens at
 * its own place and nowhere else.
 */
export type Belongs = {
  authority: string;
  /** The partition of its record. */
  record: string;
  /** Where in the partition it lies. */
  item: string;
  compartment: Compartment;
};

/** The shape of what is sealed, as its first byte says and its context repeats: a change to either is a new number. */
const SHAPE = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const contextOf = ({ authority, record, item, compartment }: Belongs): Buffer =>
  Buffer.from(JSON.stringify([SHAPE, authority, record, item, compartment]), 'utf8');

/**
 * Seals a text with the key of its record: AES-256-GCM, as one byte for the shape, the nonce, what is sealed and its
 * tag. The key itself is kept in an envelope of the AWS Encryption SDK, which commits to it, so nobody can bring another.
 */
export function sealText(key: CipherKey, belongs: Belongs, text: string, iv = randomBytes(IV_BYTES)): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(contextOf(belongs));
  return Buffer.concat([Buffer.of(SHAPE), iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed. Throws for anything else: another key, another place, a byte more, less or different. */
export function openText(key: CipherKey, belongs: Belongs, sealed: Uint8Array): string {
  if (sealed[0] !== SHAPE || sealed.length < 1 + IV_BYTES + TAG_BYTES) throw cannotOpen('this was not sealed by us');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(contextOf(belongs));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const text = decipher.update(sealed.subarray(1 + IV_BYTES, sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (error) {
    throw cannotOpen('this was not sealed here, or not as it is now', error);
  }
}
