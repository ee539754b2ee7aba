import type { ContactIn } from '../contact/contact.ts';
import type { Settings } from '../settings.ts';
import { clockState } from '../time/clock-state.ts';
import { stopClock } from '../time/clocks.ts';
import { countedInWords, durationInWords } from '../time/words.ts';
import { momentInWords } from './letter-values.ts';

/**
 * Whether we decided in time, in words. A social worker decides on the type of response, and the referrer hears, within
 * one working day of receipt (Working Together to Safeguard Children). For a decision that was opened again the time runs
 * from then.
 */
export function timeLimitInWords(
  contact: ContactIn<'decision-proposed'>,
  decidedAt: string,
  settings: Settings,
): string {
  const { decision } = contact.clocks;
  const at = new Date(decidedAt);
  const stopped = stopClock(settings.calendar, decision, at);
  const clock = stopped.ok ? stopped.value : decision;
  const state = clockState(settings.calendar, clock, at);
  const { policy } = clock;
  const limit =
    policy.kind === 'working-days'
      ? `${policy.days} working ${policy.days === 1 ? 'day' : 'days'}`
      : durationInWords(policy.minutes);
  const from = contact.earlier.length > 0 ? ' from when we opened it again' : '';
  const until = `${limit}${from}, until ${momentInWords(state.dueAt.toISOString())}`;
  const waited = clock.pauses.length > 0 ? ' The time that we waited for your answer does not count.' : '';
  if ('minutesLate' in state) {
    return `${until}. We were late by ${countedInWords(state.minutesLate, state.dueAt, at)}, and we are sorry.${waited}`;
  }
  return `${until}. We kept it.${waited}`;
}
