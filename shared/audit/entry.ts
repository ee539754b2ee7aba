import * as z from 'zod';
import { Role } from '../actor.ts';

/** Who did a thing: somebody with an account, a partner's system, a part of the service, or a reader without an account. */
export const Doer = z.object({ id: z.string().min(1), role: Role.optional(), organisation: z.string().optional() });
export type Doer = z.infer<typeof Doer>;

/** One item that a transaction wrote, and what commits it: the SHA-256 of its canonical JSON with the salt that lies in it, as hex. */
export const Committed = z.object({ sk: z.string(), commitment: z.string() });
export type Committed = z.infer<typeof Committed>;

/** An entry of a chain: who did what to a record and when, with no word of what it says. Each names the hash of the one before. */
export const AuditEntry = z.strictObject({
  chain: z.string().min(1),
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: Doer,
  action: z.string().min(1),
  /** The records that somebody looked at, where the entry is of looking. */
  of: z.array(z.string()).optional(),
  items: z.array(Committed),
  /** The hash of the entry before, as hex; empty for the first. */
  prev: z.string(),
  /** The record was there before its chain: nothing vouches for what it said until now. */
  begun: z.literal(true).optional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry as it is kept: its canonical JSON (RFC 8785), so that anybody can hash what was hashed, and the SHA-256 of it. */
export const KeptEntry = z.object({ entry: z.string(), hash: z.string() });
export type KeptEntry = z.infer<typeof KeptEntry>;

/** Where a chain ends: how many entries it has and the hash of the last. */
export const ChainEnd = z.object({ chain: z.string(), seq: z.int().positive(), hash: z.string() });
export type ChainEnd = z.infer<typeof ChainEnd>;
