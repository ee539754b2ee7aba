import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const Packed = z.object({ packed: z.instanceof(Uint8Array) });

/** A long list as one part of an item, which would not hold it as it is. */
export const packed = async (value: unknown): Promise<{ packed: Uint8Array }> => ({
  packed: await pack(JSON.stringify(value)),
});

/** The list that an item holds, still to be parsed. Throws where it holds none. */
export async function unpacked(item: unknown): Promise<unknown> {
  const bytes = await unpack(Packed.parse(item).packed);
  return JSON.parse(bytes.toString('utf8'));
}
