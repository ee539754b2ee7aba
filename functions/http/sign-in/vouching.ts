import * as z from 'zod';

/** For which domains of addresses an agency's own sign-in may speak, by the name that it has at the user pool. */
export const Vouching = z.record(z.string(), z.array(z.string()));
export type Vouching = z.infer<typeof Vouching>;

/** How a user pool tells which agency's sign-in somebody came by; it tells nothing of whoever has an account with it. */
const Identities = z.array(z.object({ providerName: z.string() })).default([]);

/**
 * Whether whoever proved who somebody is may say so of this address: an agency's own sign-in of addresses of its own
 * domains alone, or whoever runs one could come in as a worker of the council.
 */
export function mayVouch(email: string, identities: unknown, vouching: Vouching): boolean {
  const by = Identities.safeParse(identities);
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const own = new Map(Object.entries(vouching));
  return by.success && by.data.every(({ providerName }) => own.get(providerName)?.includes(domain));
}
