import { describe, expect, it } from 'vitest';
import { promisedTime } from '../../../shared/contact/promised-time.ts';
import { tellLate } from '../../../shared/contact/tell-late.ts';
import { beingScreened, inStatus, journey, momentOf, must, people, submitted } from '../../support/front-door.ts';

const manager = { id: people.manager.id, name: people.manager.name, role: 'manager', organisation: 'Council' } as const;
const at = (when: string) => momentOf(people.officer, new Date(when));
const tell = (contact: Parameters<typeof tellLate>[0], when: string) => tellLate(contact, { manager }, at(when));

describe('a decision that was promised for 5pm on Wednesday', () => {
  const { contact } = submitted().change;

  it('is not late before, and is told once when it is: the new time is the next working day at closing', () => {
    expect(contact.clocks.decision.dueAt).toBe('2026-11-25T17:00:00.000Z');
    expect(tell(contact, '2026-11-25T17:00:00Z').ok).toBe(false);
    const { contact: late, event, notices } = must(tell(contact, '2026-11-25T17:01:00Z'));
    expect(late.late).toEqual([
      { promised: '2026-11-25T17:00:00.000Z', newTime: '2026-11-26T17:00:00.000Z', at: event.at, manager },
    ]);
    expect(late.clocks.decision.dueAt).toBe(contact.clocks.decision.dueAt);
    expect(notices.map(({ kind }) => kind)).toEqual(['decision-late']);
    expect(tell(late, '2026-11-26T16:59:00Z').ok).toBe(false);
  });

  it('is told again when the new time passes too, over a weekend with the Monday’s', () => {
    const once = must(tell(contact, '2026-11-26T18:00:00Z')).contact;
    expect(promisedTime(once.clocks.decision, once.late)).toBe('2026-11-27T16:30:00.000Z');
    const twice = must(tell(once, '2026-11-27T16:31:00Z')).contact;
    expect(twice.late?.map(({ promised }) => promised)).toEqual([
      '2026-11-25T17:00:00.000Z',
      '2026-11-27T16:30:00.000Z',
    ]);
    expect(twice.late?.at(-1)?.newTime).toBe('2026-11-30T17:00:00.000Z');
  });

  it('is not late while its clock is paused, and not once it is decided', () => {
    const asked = journey.asked(beingScreened()).contact;
    expect(asked.status).toBe('awaiting-referrer');
    expect(tell(asked, '2026-11-25T09:00:00Z').ok).toBe(false);
    const { decision } = contact.clocks;
    const decided = { ...contact, clocks: { decision: { ...decision, stoppedAt: '2026-11-25T10:00:00.000Z' } } };
    expect(tell(inStatus(decided, 'submitted'), '2026-12-01T09:00:00Z').ok).toBe(false);
  });

  it('owes no mail to somebody who left no address, and is on record all the same', () => {
    const silent = { ...contact, raisedBy: { ...contact.raisedBy, email: '' } };
    const change = must(tell(silent, '2026-11-25T17:01:00Z'));
    expect([change.notices, change.contact.late?.length]).toEqual([[], 1]);
  });
});
