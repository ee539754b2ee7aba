import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorOf } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { remind } from '../../../shared/draft/remind.ts';
import { dueReminders, remindersOf, scheduled } from '../../../shared/draft/reminders.ts';
import { saveTask } from '../../../shared/draft/save-task.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { ContactId, PersonId } from '../../../shared/ids.ts';
import { Limits } from '../../../shared/settings/limits.ts';
import { Settings } from '../../../shared/settings.ts';
import { idsFrom, managersMoment, settings } from '../../support/decided-contact.ts';
import { allowed } from '../../support/mail-world.ts';
import { personCalled } from '../../support/service.ts';

const newId = idsFrom('00000000');
const begin = new Date('2026-11-23T10:00:00.000Z');
const hoursOn = (hours: number) => new Date(begin.getTime() + hours * 3_600_000);
const momentAt = (now: Date, who: 'teacher' | 'lead' = 'teacher') => ({
  ...managersMoment(now.toISOString(), newId),
  actor: actorOf(personCalled(who)),
});
const urgent = { ...emptyConcern(), safety: { immediateDanger: 'no', actionToday: 'yes' } } as Draft['concern'];
const begun = (concern = emptyConcern()) => allowed(startDraft(concern, momentAt(begin)));
const worked = (draft: Draft, now: Date, concern = draft.concern) =>
  allowed(
    saveTask(
      draft,
      { slot: 'analysis', concern, saving: { seen: draft.saved.analysis?.version ?? 0, writer: '', turn: 0 } },
      momentAt(now),
    ),
  );
const reach = { holder: personCalled('teacher'), people: [personCalled('lead'), personCalled('teacher')] };
const planned = (draft: Draft) =>
  remindersOf(draft, settings.limits.draft).map(({ kind, at }) => [kind, (at.getTime() - begin.getTime()) / 3_600_000]);

it('reminds whoever holds a draft after 24 and 72 hours, the leads after 7 days, and all of them a week before the end', () => {
  expect(planned(begun())).toEqual([
    ['idle', 24],
    ['idle', 72],
    ['left', 7 * 24],
    ['ending', 83 * 24],
  ]);
});

it('reminds after 2 hours where a child is in danger or something must be done today', () => {
  expect(planned(begun(urgent))[0]).toEqual(['urgent', 2]);
  expect(worked(begun(), hoursOn(1), urgent).remindAt).toBe(hoursOn(3).toISOString());
});

it('counts again from each save, except the age that the leads are told of', () => {
  expect(planned(worked(begun(), hoursOn(100)))).toEqual([
    ['idle', 124],
    ['left', 7 * 24],
    ['idle', 172],
    ['ending', 100 + 83 * 24],
  ]);
});

it('tells the leads at once of what a leaver held, where the holder would have been reminded', () => {
  const change = remind(begun(), { ...reach, holder: undefined }, momentAt(hoursOn(24)));
  expect(change?.notices.map(({ kind, to }) => [kind, to.personId])).toEqual([['draft-left', personCalled('lead').id]]);
});

it('owes nothing of a draft that was sent, nor of one whose time is over', () => {
  const sent: Draft = { ...begun(), sentAs: ContactId.parse('00000000-0000-4000-8000-000000000009') };
  expect(planned(sent)).toEqual([]);
  expect(scheduled(sent, settings).remindAt).toBe('never');
  expect(remind(sent, reach, momentAt(hoursOn(80)))).toBeUndefined();
  expect(remind(begun(), reach, momentAt(hoursOn(90 * 24)))).toBeUndefined();
});

it('tells no more leads than one transaction can owe', () => {
  const { version: _v, ...lead } = personCalled('lead');
  const people = Array.from({ length: 120 }, () => ({ ...lead, version: 1, id: PersonId.parse(newId()) }));
  expect(remind(begun(), { ...reach, people }, momentAt(hoursOn(83 * 24)))?.notices.length).toBeLessThan(100 - 21);
});

type Step = { after: number; edits: boolean; urgent: boolean };
const steps = fc.array(
  fc.record<Step>({ after: fc.integer({ min: 1, max: 500 }), edits: fc.boolean(), urgent: fc.boolean() }),
  { maxLength: 30 },
);

it('never tells twice of the same, is never behind, and tells of nothing too early, whatever is done in between', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let draft = begun();
      let hour = 0;
      const told: string[] = [];
      for (const step of all) {
        hour += step.after;
        const now = hoursOn(hour);
        if (now.getTime() >= draft.expires * 1000) {
          expect(remind(draft, reach, momentAt(now))).toBeUndefined();
          return;
        }
        if (step.edits) {
          const before = draft.remindAt;
          draft = worked(draft, now, step.urgent ? urgent : draft.concern);
          // Working on it puts nothing off that counts the draft's age, and brings no other closer than its hours.
          const age = remindersOf({ ...draft }, settings.limits.draft).find(({ kind }) => kind === 'left');
          if (age) expect(age.at).toEqual(hoursOn(7 * 24));
          else expect(before).toBeDefined();
        } else {
          for (const due of dueReminders(draft, settings, now)) told.push(`${due.kind} ${due.hours} ${due.since}`);
          const change = remind(draft, reach, momentAt(now));
          if (change) {
            expect(change.draft.updatedAt).toBe(draft.updatedAt);
            expect(change.draft.saved).toEqual(draft.saved);
            draft = change.draft;
          }
          expect(dueReminders(draft, settings, now)).toEqual([]);
          expect(remind(draft, reach, momentAt(now))).toBeUndefined();
          if (draft.remindAt !== 'never') expect(Date.parse(draft.remindAt ?? '')).toBeGreaterThan(now.getTime());
        }
        expect(draft.reminded.length).toBeLessThan(10);
      }
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});

it('is what a council’s stored settings asked for, with the rest as it ships', () => {
  const { urgentReminderHours: _u, leadDays: _l, endingDays: _e, ...before } = settings.limits.draft;
  const limits = Limits.parse({ ...settings.limits, draft: { ...before, reminderHours: [2, 24] } });
  expect(limits.draft).toMatchObject({ reminderHours: [2, 24], urgentReminderHours: 2, leadDays: 7, endingDays: 7 });
  expect(Settings.parse({ ...settings, limits }).limits.draft.leadDays).toBe(7);
});
