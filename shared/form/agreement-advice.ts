import type { Concern } from './concern.ts';

/**
 * Whether it is worth asking the family for their agreement before sending: below level 4 the services that could help
 * work only with families who agree. At level 4, or where telling the parents is unsafe, nobody is asked to wait.
 */
export function agreementIsWorthAsking(concern: Concern): boolean {
  const { helpAgreed, parentsTold, notToldReason } = concern.agreement ?? {};
  const { level } = concern.analysis ?? {};
  const unsafeToAsk = parentsTold === 'no' && notToldReason !== undefined;
  return level !== undefined && level !== '4' && helpAgreed !== 'yes' && !unsafeToAsk;
}
