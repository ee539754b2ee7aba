import { hash } from 'node:crypto';

/** What JSON has no word for, as an item may hold it. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'string' && !value.isWellFormed()) return value.toWellFormed();
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (value instanceof Set) return { set: [...value].map(String).sort() };
  return value;
};

/**
 * One text for one value, whatever the order of its parts (RFC 8785): parts by the code units of their names, numbers and
 * texts as JavaScript writes them. A part that is not there has no place in it.
 */
export function canonical(value: unknown): string {
  const one = plain(value);
  if (Array.isArray(one)) return `[${one.map(canonical).join(',')}]`;
  if (typeof one === 'object' && one !== null) {
    const parts = Object.entries(one).filter(([, part]) => part !== undefined);
    parts.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
  }
  const text = JSON.stringify(one);
  if (text === undefined) throw new Error('this has no canonical form');
  return text;
}

export const sha256 = (text: string): string => hash('sha256', text);
