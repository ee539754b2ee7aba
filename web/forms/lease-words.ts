import type { Lease } from '../../shared/draft/lease.ts';
import { timeInWords } from '../../shared/time/words.ts';

/** "Priya Nambiar is in this section, since 3:12pm", or that she took it over, to the one it was taken from. */
export function leaseInWords(lease: Lease, readerId: string): string {
  const at = timeInWords(new Date(lease.since));
  if (lease.takenFrom?.id === readerId) return `${lease.name} took this section over from you at ${at}.`;
  return `${lease.name} is in this section, since ${at}.`;
}

/** "Priya Nambiar is in “What happened”, since 3:12pm", for each colleague; nothing when nobody is. */
export const leasesInWords = (leases: readonly Lease[], titleOf: (slot: string) => string): string =>
  leases
    .map(({ name, slot, since }) => `${name} is in “${titleOf(slot)}”, since ${timeInWords(new Date(since))}.`)
    .join(' ');
