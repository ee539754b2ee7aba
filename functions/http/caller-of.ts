import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/**
 * Whoever sends a request, as the network tells: a digest of their address, which is counted by and kept nowhere else.
 * The edge adds the address that it saw at the end of what the request said, and the gateway that of the edge after it:
 * so it is the last but one, and nobody can choose it. Of IPv6 the network is taken, of which a household has one.
 * Undefined where nothing stands before the service, as on a machine of one's own.
 */
export function callerOf(c: Context): string | undefined {
  const seen = (c.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  const address = seen.at(-2);
  if (!address) return undefined;
  const network = address.includes(':') ? networkOf(address) : address;
  return createHash('sha256').update(`caller ${network}`).digest('hex').slice(0, 32);
}

/** The first 64 bits of an address of IPv6, in whichever way it is written short. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
