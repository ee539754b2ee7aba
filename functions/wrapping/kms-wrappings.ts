import * as z from 'zod';
import { type Compartment, compartments } from '../store/seal/compartments.ts';
import type { Wrapping } from '../store/seal/seals.ts';
import { wrappingWith } from './wrapping.ts';

const SealKeys = z.partialRecord(z.enum(compartments), z.object({ primary: z.string(), recovery: z.string() }));

/** The wrappings of the compartments that a function has to do with, from the ARNs of their keys as JSON. */
export function kmsWrappings(sealKeys: string): Partial<Record<Compartment, Wrapping>> {
  const keys = SealKeys.parse(JSON.parse(sealKeys));
  const wrappings: Partial<Record<Compartment, Wrapping>> = {};
  for (const compartment of compartments) {
    const found = keys[compartment];
    if (!found) continue;
    wrappings[compartment] = wrappingWith(async () => {
      const { kmsKeyrings } = await import('./kms-keyring.ts');
      return kmsKeyrings(found);
    });
  }
  return wrappings;
}
