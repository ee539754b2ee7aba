import type { KeyringNode } from '@aws-crypto/material-management-node';
import type { KeyBelongs, Wrapping } from '../store/seal/seals.ts';

/**
 * With which keys envelopes are closed, and with which one they are opened: two keys can open each envelope, and the
 * second is for the day on which the first is lost.
 */
export type Keyrings = { closing: KeyringNode; opening: KeyringNode };

/** The number of the shape of what lies in an envelope. */
const SHAPE = '1';

const contextOf = ({ authority, record, item, compartment }: KeyBelongs) => ({
  authority,
  record,
  item,
  compartment,
  shape: SHAPE,
});

/**
 * Wraps keys of records, the same in AWS and on one machine: they differ in their keyrings alone. The library is
 * brought in by the first key that is asked for, so that a page on which nothing is sealed does not wait for it.
 */
export function wrappingWith(keyrings: () => Promise<Keyrings>): Wrapping {
  let known: Promise<Keyrings> | undefined;
  const opened = () => {
    known ??= keyrings().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const library = () => import('./envelope.ts');
  return {
    async wrap(key, belongs) {
      const [{ envelop }, { closing }] = await Promise.all([library(), opened()]);
      return envelop(closing, key, contextOf(belongs));
    },
    async unwrap(wrapped, belongs) {
      const [{ unenvelop }, { opening }] = await Promise.all([library(), opened()]);
      return unenvelop(opening, wrapped, contextOf(belongs));
    },
  };
}
