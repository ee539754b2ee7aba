import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Person } from '../../../shared/actor.ts';
import { isDueSoon, warnDueSoon, warningId } from '../../../shared/contact/warn-due-soon.ts';
import { clockPolicy } from '../../../shared/settings.ts';
import { pauseClock, resumeClock, startClock } from '../../../shared/time/clocks.ts';
import { percentUsed } from '../../../shared/time/time-used.ts';
import { momentOf, must, people, settings, submitted, tuesday } from '../../support/front-door.ts';

const { calendar } = settings;
const clockFrom = (at: Date) => startClock(clockPolicy(settings, 'decision'), calendar, at);

describe('the warning that a decision is due soon', () => {
  it('is due at three quarters of the working time between receipt and the due time, and not before', () => {
    // From 9:30am on Tuesday to 5pm on Wednesday, in days of 9 to 5: 930 minutes, of which 698 are over at 1:08pm.
    const clock = clockFrom(tuesday);
    expect(percentUsed(calendar, clock, new Date('2026-11-24T09:30:00Z'))).toBe(0);
    expect(isDueSoon(settings, clock, new Date('2026-11-25T13:07:00Z'))).toBe(false);
    expect(isDueSoon(settings, clock, new Date('2026-11-25T13:08:00Z'))).toBe(true);
    expect(isDueSoon(settings, clock, new Date('2026-11-25T17:01:00Z'))).toBe(false);
  });

  it('waits as long as the clock has stood still, and does not come while it does', () => {
    const paused = must(
      pauseClock(calendar, clockFrom(tuesday), { at: new Date('2026-11-24T10:00:00Z'), reason: 'r', by: 'b' }),
    );
    expect(isDueSoon(settings, paused, new Date('2026-11-25T09:00:00Z'))).toBe(false);
    const on = must(resumeClock(calendar, paused, new Date('2026-11-24T14:00:00Z')));
    // Four hours stood still, so the 698 minutes are over at 9:08am on Thursday.
    expect(isDueSoon(settings, on, new Date('2026-11-26T09:07:00Z'))).toBe(false);
    expect(isDueSoon(settings, on, new Date('2026-11-26T09:08:00Z'))).toBe(true);
  });

  it('has one id for one clock of one contact, whoever asks, and another for any other', () => {
    const { contact } = submitted().change;
    const { digest } = momentOf(people.officer);
    const to = Person.parse({ ...people.worker, active: true, version: 1 });
    const id = warningId(contact.id, contact.clocks.decision, digest);
    expect(warnDueSoon(contact, to, momentOf(people.officer)).id).toBe(id);
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        (other, at) => {
          const same = other === contact.id && at.toISOString() === contact.clocks.decision.startedAt;
          expect(warningId(other, { startedAt: at.toISOString() }, digest) === id).toBe(same);
        },
      ),
    );
  });
});
