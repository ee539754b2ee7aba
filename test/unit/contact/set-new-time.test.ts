import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../shared/contact/contact.ts';
import { giveLateDecision } from '../../../shared/contact/give-late-decision.ts';
import { isPromiseBroken, promisedTime } from '../../../shared/contact/promised-time.ts';
import { setNewTime } from '../../../shared/contact/set-new-time.ts';
import { tellLate } from '../../../shared/contact/tell-late.ts';
import { startClock } from '../../../shared/time/clocks.ts';
import { momentOf, must, people, settings, submitted } from '../../support/front-door.ts';
import { newTime } from '../../support/new-time.ts';

const thursday = new Date('2026-11-26T09:00:00Z');
const manager = {
  id: people.otherManager.id,
  name: people.otherManager.name,
  role: 'manager',
  organisation: 'Council',
} as const;
const late = must(tellLate(submitted().change.contact, { manager }, momentOf(people.officer, thursday))).contact;
const set = (contact: Contact, typed: ReturnType<typeof newTime>, reason = 'Police have asked us to wait.') =>
  setNewTime(contact, { seen: contact.version, ...typed, reason }, momentOf(people.manager, thursday));
const problemsOf = (result: ReturnType<typeof set>) =>
  result.ok || result.refusal.kind !== 'invalid'
    ? []
    : result.refusal.problems.map(({ field, code }) => `${field} ${code}`);

describe('another time for a late decision', () => {
  it('is kept with its reason and who set it, is told once, and moves neither the clock nor whose task it is', () => {
    const { contact, event, notices } = must(set(late, newTime('30', 'november', '4.30pm')));
    expect(contact.late?.at(-1)).toMatchObject({
      promised: '2026-11-27T16:30:00.000Z',
      newTime: '2026-11-30T16:30:00.000Z',
      manager,
      reason: 'Police have asked us to wait.',
      setBy: { id: people.manager.id },
    });
    expect(event).toMatchObject({ type: 'new-time-set', reason: 'Police have asked us to wait.' });
    expect(notices.map(({ kind, to }) => [kind, to.email])).toEqual([['decision-new-time', contact.raisedBy.email]]);
    expect(contact.clocks).toEqual(late.clocks);
    const at = (when: string) =>
      isPromiseBroken(settings.calendar, contact.clocks.decision, contact.late, new Date(when));
    expect([at('2026-11-30T16:30:00Z'), at('2026-11-30T16:31:00Z')]).toEqual([false, true]);
  });

  it('is refused in the past, as no time at all, as the one that was told, and further off than the authority allows', () => {
    expect(problemsOf(set(late, newTime('25', '11')))).toEqual(['by-day past']);
    expect(problemsOf(set(late, newTime('31', '11', 'noonish')))).toEqual(['by-day not-a-date', 'time not-a-time']);
    expect(problemsOf(set(late, newTime('27', '11', '16:30')))).toEqual(['by-day same']);
    expect(problemsOf(set(late, newTime('11', '12')))).toEqual(['by-day too-far']);
    expect(set(late, newTime('10', '12')).ok).toBe(true);
  });

  it('is refused to others than managers, before the referrer was told that it is late, and over what was not seen', () => {
    const command = { seen: late.version, ...newTime('30', '11'), reason: 'Illness.' };
    expect(setNewTime(late, command, momentOf(people.worker, thursday))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(setNewTime(late, { ...command, seen: 1 }, momentOf(people.manager, thursday))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const { contact } = submitted().change;
    expect(
      setNewTime(contact, { ...command, seen: contact.version }, momentOf(people.manager, thursday)),
    ).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
  });
});

it('the task of a late decision goes to another manager once, and not of one that is decided', () => {
  const other = { ...manager, id: people.manager.id, name: people.manager.name };
  const { contact, event } = must(giveLateDecision(late, other, momentOf(people.officer, thursday)));
  expect(contact.late?.at(-1)?.manager).toEqual(other);
  expect(event).toMatchObject({ type: 'late-decision-given', to: other, from: manager });
  expect(giveLateDecision(contact, other, momentOf(people.officer, thursday)).ok).toBe(false);
});

it('a decision that is made anew is not late by what was told of the one before', () => {
  const friday = new Date('2026-11-27T09:00:00Z');
  const afresh = startClock(late.clocks.decision.policy, settings.calendar, friday);
  expect(promisedTime(afresh, late.late)).toBe(afresh.dueAt);
  expect(isPromiseBroken(settings.calendar, afresh, late.late, new Date('2026-11-30T16:00:00Z'))).toBe(false);
  expect(isPromiseBroken(settings.calendar, late.clocks.decision, late.late, new Date('2026-11-30T16:00:00Z'))).toBe(
    true,
  );
});
