import * as z from 'zod';
import { ChainEnd } from './entry.ts';

/**
 * What vouches for every chain that moved in a while: the root over where they ended, how many they were, and the hash of
 * the checkpoint before. Checkpoints follow each other without a gap, whether anything moved or not.
 */
export const Checkpoint = z.strictObject({
  number: z.int().positive(),
  authority: z.string(),
  /** From when, and until before when, what it vouches for was written. */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  root: z.string(),
  count: z.int().nonnegative(),
  /** The hash of the checkpoint before, as hex; empty for the first. */
  previous: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** How a checkpoint was signed: with the box’s own key, or with one that AWS keeps. */
export const SignedBy = z.enum(['Ed25519', 'ECDSA-P256-SHA256']);
export type SignedBy = z.infer<typeof SignedBy>;

/** Signs a text: the signature in base64, and how it was made. */
export type Sign = (text: string) => Promise<{ signature: string; by: SignedBy }>;

/** Where checkpoints are kept: each place is written once and never again. */
export type CheckpointPlace = {
  /** `taken`: something lies there already. */
  keep: (number: number, text: string) => Promise<'kept' | 'taken'>;
  read: (number: number) => Promise<string | undefined>;
};

/** A checkpoint as it is kept where nothing can be written twice: its canonical JSON, the signature of that in base64, and the ends under its root. */
export const KeptCheckpoint = z.object({
  checkpoint: z.string(),
  signature: z.string(),
  by: SignedBy,
  ends: z.array(ChainEnd),
});
export type KeptCheckpoint = z.infer<typeof KeptCheckpoint>;
