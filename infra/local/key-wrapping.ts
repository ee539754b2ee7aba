import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Compartment, compartments } from '../../functions/store/seal/compartments.ts';
import type { Wrapping } from '../../functions/store/seal/seals.ts';
import { wrappingWith } from '../../functions/wrapping/wrapping.ts';

const Key = z.base64().length(44);
/** The keys of one compartment, each 32 bytes: one to work with, and one for the day on which that is lost. */
const Pair = z.object({ primary: Key, recovery: Key });
/** A pair for each compartment, as the box keeps them beside its other secrets. */
export const SealKeys = z.record(z.enum(compartments), Pair);
export type SealKeys = z.infer<typeof SealKeys>;

const made = () => randomBytes(32).toString('base64');
const pair = () => ({ primary: made(), recovery: made() });

/** New keys for a box. */
export const newSealKeys = (): SealKeys => ({
  narrative: pair(),
  address: pair(),
  'safe-contact': pair(),
  'typed-late': pair(),
});

/** Keys of this machine in place of KMS, in the same envelopes. `opening`: which of the two opens them. */
export function keyWrappings(
  keys: SealKeys,
  opening: 'primary' | 'recovery' = 'primary',
): Record<Compartment, Wrapping> {
  const wrapping = (compartment: Compartment) =>
    wrappingWith(async () => {
      const { rawKeyrings } = await import('./raw-keyrings.ts');
      return rawKeyrings(compartment, keys[compartment], opening);
    });
  return {
    narrative: wrapping('narrative'),
    address: wrapping('address'),
    'safe-contact': wrapping('safe-contact'),
    'typed-late': wrapping('typed-late'),
  };
}
