import { openSeals, type Seals } from '../../functions/store/seal/seals.ts';
import { keyWrappings, type SealKeys } from '../../infra/local/key-wrapping.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** Keys that only tests use, the same in every process. */
export const testSealKeys: SealKeys = {
  narrative: { primary: key(1), recovery: key(2) },
  address: { primary: key(3), recovery: key(4) },
  'safe-contact': { primary: key(5), recovery: key(6) },
  'typed-late': { primary: key(7), recovery: key(8) },
};

/** What a table of a test is sealed with. */
export const testSeals = (): Seals => openSeals('wyre', keyWrappings(testSealKeys));
