import type { Finding } from '../../shared/audit/verify-chains.ts';
import type { Mutated } from './audit-mutations.ts';

/** Whether the findings name the place that was changed: the entry, or the entries that were written anew; or the checkpoint. */
export const foundIt = (findings: readonly Finding[], { chain, seq = 0, checkpoint }: Mutated): boolean =>
  findings.some(({ of, from = 0, to = 0 }) =>
    checkpoint ? of === `checkpoint ${checkpoint}` : of === chain && from <= seq && seq <= Math.max(from, to),
  );
