import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';
import { tableSecret } from './table-secret.ts';

/** Where in a list the table stopped: the keys of the last row that it read, which its reader may not have been shown. */
export const Place = z.record(z.string(), z.string());
export type Place = z.infer<typeof Place>;

const algorithm = 'aes-256-gcm';
const [nonceLength, tagLength] = [12, 16];
const secretKey: Key = { pk: 'CURSORSECRET#table', sk: 'SECRET' };

const secrets = new WeakMap<Table, () => Promise<string>>();
async function keyOf(table: Table): Promise<Buffer> {
  const secret = secrets.get(table) ?? tableSecret(table, secretKey);
  secrets.set(table, secret);
  return createHash('sha256')
    .update(await secret())
    .digest();
}

/** A place of one list in words that say nothing of it, and that name a place in no other list. */
export async function sealPlace(table: Table, list: string, place: Place): Promise<string> {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, await keyOf(table), nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(list));
  const sealed = [cipher.update(JSON.stringify(place)), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
}

/** The place that was sealed for a list; undefined for whatever was not, such as what somebody made up. */
export async function openPlace(table: Table, list: string, cursor: string): Promise<Place | undefined> {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= nonceLength + tagLength) return undefined;
  const key = await keyOf(table);
  try {
    const opening = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
    opening.setAAD(Buffer.from(list)).setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    const text = Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()]);
    return Place.parse(JSON.parse(text.toString()));
  } catch {
    return undefined;
  }
}
