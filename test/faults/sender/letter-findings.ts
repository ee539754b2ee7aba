import { stepsAllowed } from '../check-steps.ts';
import { type Finding, finding } from '../found.ts';
import type { LookedAt } from '../invariants.ts';
import { broken, type End } from './check-sender.ts';
import type { SenderRun } from './run-sender.ts';

/** Within so many minutes of the faults’ end everything is in a final state. */
export const mostMinutes = 15;

const of: Partial<Record<End, [Finding['invariant'], Finding['kind']]>> = {
  gone: ['I3', 'lost'],
  'delivered twice': ['I4', 'doubled'],
  'still on its way': ['I8', 'broken'],
};

/** What a run of letters broke, by its invariant. */
export function letterFindings({ letters, found, finalAfterMinutes }: SenderRun): Finding[] {
  const ends = broken(letters).map(({ id, end, state }) => {
    const [invariant, kind] = of[end] ?? ['I4', 'lost'];
    return finding(invariant, kind, id, `${end}, ${state}`);
  });
  const late =
    finalAfterMinutes > mostMinutes
      ? [
          finding(
            'I8',
            'broken',
            'letters',
            `the last was final ${finalAfterMinutes.toFixed(1)} minutes after the faults`,
          ),
        ]
      : [];
  return [...ends, ...late, ...stepsAllowed({ contacts: [], otherNotices: found })];
}

export const lettersLookedAt = ({ letters: { length } }: SenderRun): LookedAt => ({
  ...{ I3: length, I4: length, I5: length, I8: length, I9: length },
});
