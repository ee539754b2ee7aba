import * as z from 'zod';
import { SignedBy } from './checkpoint.ts';
import { ChainEnd } from './entry.ts';

/**
 * Chains taken out to be verified elsewhere, as lines of JSON: first what was taken, then every entry, then every
 * checkpoint with what proves where it saw those chains, and last how many lines there were and their hash.
 */
export const BundleStart = z.strictObject({
  line: z.literal('bundle'),
  made: z.iso.datetime(),
  authority: z.string(),
  chains: z.array(ChainEnd),
});
export type BundleStart = z.infer<typeof BundleStart>;

/** A checkpoint of a bundle. `seen`: the ends of the bundle’s chains under its root, each with its path. */
export const BundleCheckpoint = z.strictObject({
  line: z.literal('checkpoint'),
  checkpoint: z.string(),
  signature: z.string(),
  by: SignedBy,
  seen: z.array(
    z.strictObject({
      end: ChainEnd,
      path: z.array(z.strictObject({ side: z.enum(['left', 'right']), hash: z.string() })),
    }),
  ),
});
export type BundleCheckpoint = z.infer<typeof BundleCheckpoint>;

/** Of every line before it, each with its line end. */
export const BundleEnd = z.strictObject({ line: z.literal('end'), lines: z.int(), hash: z.string() });
export type BundleEnd = z.infer<typeof BundleEnd>;
