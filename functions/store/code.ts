import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Notice } from '../../shared/notice.ts';

/**
 * A one-time code, without its six figures: they follow from `id`, `nonce` and a key that is not in the table, so
 * neither the table nor its stream nor a backup can be used to sign in.
 */
export const Code = z.object({
  id: z.uuid(),
  purpose: z.enum(['sign-in', 'letter', 'school-notice']),
  /** A person's id, or the token of a letter or of a notice to a school; absent when nobody is known at the address, and then no figures are right. */
  subject: z.string().optional(),
  /** Hash of what was typed or followed to ask for it: another asked for in its place counts with it. */
  about: z.string(),
  nonce: z.string(),
  /** The code whose figures these are, where that one lay in the mailbox already: these are tries at it, and no message. */
  sent: z.object({ id: z.uuid(), nonce: z.string() }).optional(),
  issuedAt: z.iso.datetime(),
  resendAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  attemptsLeft: z.int().nonnegative(),
  used: z.boolean(),
  version: z.int().positive(),
});
export type Code = z.infer<typeof Code>;

/** The six figures of a code. */
export function sixFigures(key: string, { sent, ...own }: Pick<Code, 'id' | 'nonce' | 'sent'>): string {
  const { id, nonce } = sent ?? own;
  const number = createHmac('sha256', key).update(`${id}.${nonce}`).digest().readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** Compares in a time that does not tell how much was right. */
export const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export type CodeWanted = {
  authority: string;
  purpose: Code['purpose'];
  /** What was typed or followed, an address or a letter's token, of which only the hash is kept; or that hash. */
  about: string | { hash: string };
  /** Who may use the code and where it is sent; absent when nobody is known there. */
  known?: { subject: string; to: Notice['to'] } | undefined;
  /** Who asks, as far as the network tells: a digest. Those of whom it tells nothing are one. */
  caller?: string | undefined;
  /** A browser that used a code for this before; it stands apart from all who did not. */
  device?: { about: string; id: string } | undefined;
};

/** Why a code is not taken: the figures are wrong, or it has no attempts left, or its time is over. */
export type CodeRefusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'spent' } | { kind: 'expired' };
