import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { Rating as RatingColour } from '../settings/codes.ts';
import { clockPolicy, ratingOf } from '../settings.ts';
import { rerateClock, resumeClock, startClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening } from './happening.ts';

/** Sets how urgent a contact is. A change from an earlier rating needs its reason, as the first does. */
export const Rate = z.object({
  seen: Seen,
  colour: RatingColour,
  reason: z.string().trim().min(1).max(2000),
});
export type Rate = z.infer<typeof Rate>;

/** Rates the contact and starts its information-gathering clock; a new colour keeps the first start. */
export function rate(contact: Contact, { seen, colour, reason }: Rate, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'rate-a-contact')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'screening' && contact.status !== 'awaiting-referrer') {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }
  if (seen !== contact.version) return refuse({ kind: 'stale' });

  const { settings, now } = moment;
  const policy = clockPolicy(settings, ratingOf(settings, colour).clock);
  const running = contact.clocks.rating;
  const clock = running
    ? rerateClock(settings.calendar, running, { policy, at: now })
    : ok(startClock(policy, settings.calendar, now));
  if (!clock.ok) return clock;
  // A contact that may not wait does not wait for an answer either: its decision clock runs on from now.
  const resumed = policy.mayPause ? undefined : resumeClock(settings.calendar, contact.clocks.decision, now);
  const decision = resumed?.ok ? resumed.value : contact.clocks.decision;
  const event = {
    ...happening(contact, moment),
    type: 'rated' as const,
    colour,
    reason,
    ...(contact.rating && { was: contact.rating.colour }),
  };
  const before = contact.rating;
  return ok({
    contact: {
      ...contact,
      version: event.version,
      // Whoever rates has read what made it urgent again.
      dangerSince: undefined,
      clocks: { decision, rating: clock.value },
      rating: {
        colour,
        reason,
        startedAt: before?.startedAt ?? event.at,
        earlier: before ? [...before.earlier, { colour: before.colour, at: before.at }] : [],
        at: event.at,
        by: event.by,
      },
    },
    event,
    letters: [],
    notices: [],
  });
}
