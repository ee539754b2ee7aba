import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What JSON has no word for, as an item may hold it. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (value instanceof Set) return { set: [...value].map(String).sort() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
  return value;
};

/** One text for one value, whatever the order of its parts (RFC 8785). */
export function canonical(value: unknown): string {
  const text = canonicalize(plain(value));
  if (text === undefined) throw new Error('nothing has no canonical form');
  return text;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
