import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncidentId } from '../../../shared/ids.ts';
import { type IncidentRow, incidentRow } from '../../../shared/incident/row.ts';
import { agendaOf, agendaRank, cannotWait, minutesLeft, nextOnAgenda } from '../../../shared/triage-meeting/agenda.ts';
import { bringToMeeting } from '../../../shared/triage-meeting/bring-to-meeting.ts';
import { carriedOver, carryOver } from '../../../shared/triage-meeting/carry-over.ts';
import { holdMeeting, openMeeting } from '../../../shared/triage-meeting/hold-meeting.ts';
import { quorumOf, TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { PreRead } from '../../../shared/triage-meeting/pre-read.ts';
import { nextSitting } from '../../../shared/triage-meeting/sitting.ts';
import { writePreRead } from '../../../shared/triage-meeting/write-pre-read.ts';
import { idOf, momentOf, must, people, settings } from '../../support/front-door.ts';
import { triage } from '../../support/incident.ts';
import {
  answered,
  attendedBy,
  chaired,
  decided,
  members,
  monday,
  received,
  secrets,
  sitting,
  type World,
} from '../../support/triage-world.ts';

const base = incidentRow(received().incident, received().triage);
const row = (n: number, more: Partial<IncidentRow> = {}): IncidentRow => ({
  ...base,
  id: IncidentId.parse(idOf(n)),
  marac: false,
  repeated: false,
  planOrCare: false,
  grade: 'standard',
  level: 1,
  ...more,
});

describe('the agenda', () => {
  it('is in order of risk: level, conference, grade, plan or care, repeat, and then what happened first', () => {
    const rows = [
      row(1),
      row(2, { occurredAt: '2026-11-20T01:00:00Z' }),
      row(3, { repeated: true }),
      row(4, { planOrCare: true }),
      row(5, { grade: 'high' }),
      row(6, { marac: true }),
      row(7, { level: 4 }),
      row(8, { level: 4, status: 'decided' }),
      row(9, { level: 4, status: 'withdrawn', counts: false }),
    ];
    expect(agendaOf(rows).map(({ id }) => Number(id.slice(-2)))).toEqual([7, 6, 5, 4, 3, 2, 1, 8]);
  });

  it('never puts a lower level before a higher one, and is the same in whatever order it is read', () => {
    const any = fc.record({
      level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
      marac: fc.boolean(),
      repeated: fc.boolean(),
      planOrCare: fc.boolean(),
      grade: fc.constantFrom('standard' as const, 'medium' as const, 'high' as const, 'not-graded' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (all) => {
        const rows = all.map((more, at) => row(at + 1, more));
        const agenda = agendaOf(rows);
        const levels = agenda.map(({ level }) => level);
        expect(levels).toEqual(levels.toSorted((one, other) => other - one));
        expect(agendaOf(rows.toReversed())).toEqual(agenda);
        expect(new Set(agenda.map(agendaRank)).size).toBe(rows.length);
      }),
    );
  });

  it('goes to the next that is open, from the top again at its end, and to none when all are decided', () => {
    const agenda = agendaOf([row(1, { level: 3 }), row(2, { level: 2 }), row(3, { level: 1, status: 'decided' })]);
    expect(nextOnAgenda(agenda)?.id).toBe(idOf(1));
    expect(nextOnAgenda(agenda, idOf(1))?.id).toBe(idOf(2));
    expect(nextOnAgenda(agenda, idOf(2))?.id).toBe(idOf(1));
    expect(nextOnAgenda([row(3, { status: 'decided' })])).toBeUndefined();
    expect(minutesLeft(agenda, triage)).toBe(8);
    expect(cannotWait([row(1, { level: 4 }), row(2, { level: 3 })], triage).map(({ id }) => id)).toEqual([idOf(1)]);
  });
});

describe('the day of the meeting', () => {
  const next = (at: string) => nextSitting(settings.calendar, triage.meeting, new Date(at));

  it('is today until it begins, Monday for what comes from Friday’s on, and no bank holiday', () => {
    expect(next('2026-11-23T09:29:00Z')).toBe('2026-11-23');
    expect(next('2026-11-23T09:30:00Z')).toBe('2026-11-24');
    expect(next('2026-11-20T09:30:00Z')).toBe('2026-11-23');
    expect(next('2026-11-22T22:00:00Z')).toBe('2026-11-23');
    expect(next('2026-12-24T10:00:00Z')).toBe('2026-12-29');
    // Half past nine in London, in summer.
    expect(next('2026-06-15T08:29:00Z')).toBe('2026-06-15');
    expect(next('2026-06-15T08:30:00Z')).toBe('2026-06-16');
  });
});

describe('the meeting', () => {
  const hold = (
    meeting: TriageMeeting,
    command: object,
    by = people.officer as (typeof people)[keyof typeof people],
    undecided = 0,
  ) => holdMeeting(meeting, { seen: meeting.version, ...command } as never, { undecided }, momentOf(by, sitting));

  it('is opened by its chair on its day, and has a quorum of police, social care and health', () => {
    const opened = chaired();
    expect(TriageMeeting.parse(opened)).toEqual(opened);
    expect(quorumOf(chaired(), triage)).toEqual({ met: false, missing: ['police', 'health'] });
    const full = attendedBy('police', 'health');
    expect(quorumOf(full, triage)).toEqual({ met: true, missing: [] });
    const left = must(hold(full, { act: 'leave', id: full.attendance.at(-1)!.id }));
    expect(quorumOf(left, triage).missing).toEqual(['health']);
    expect(openMeeting(undefined, { on: '2026-11-24' }, momentOf(people.manager, sitting)).ok).toBe(false);
    expect(openMeeting(chaired(), { on: '2026-11-23' }, momentOf(people.manager, sitting)).ok).toBe(false);
    expect(openMeeting(undefined, { on: '2026-11-23' }, momentOf(people.worker, sitting)).ok).toBe(false);
  });

  it('hands on its chair, and ends when everything on its agenda is decided or put off', () => {
    const other = must(hold(chaired(), { act: 'take-chair' }, people.otherManager));
    expect(other.chair.name).toBe(people.otherManager.name);
    expect(hold(chaired(), { act: 'close' }, people.manager, 2)).toMatchObject({
      refusal: { problems: [{ field: 'agenda', code: 'undecided', params: { count: 2 } }] },
    });
    const closed = must(hold(chaired(), { act: 'close' }, people.manager));
    expect(TriageMeeting.parse(closed).status).toBe('closed');
    expect(hold(closed, { act: 'come', came: [{ agency: 'police', name: 'Late' }] })).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
    expect(hold(chaired(), { act: 'come', seen: 9, came: [{ agency: 'police', name: 'Late' }] })).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  it('takes all who came at once, none of them without a name, and is ended by its own chair alone', () => {
    const came = [
      { agency: 'police', name: 'Ines Calloway' },
      { agency: 'health', name: 'Femi Adebayo' },
    ];
    const full = must(hold(chaired(), { act: 'come', came }));
    expect([full.version, quorumOf(full, triage).met]).toEqual([chaired().version + 1, true]);
    expect(hold(chaired(), { act: 'come', came: [...came, { agency: 'housing', name: ' . ' }] })).toMatchObject({
      refusal: { problems: [{ field: 'came.2.name', code: 'missing' }] },
    });
    expect(hold(chaired(), { act: 'come', came: [] }).ok).toBe(false);
    expect(hold(chaired(), { act: 'close' }, people.otherManager)).toMatchObject({
      refusal: { kind: 'taken', by: people.manager.name },
    });
  });

  const bring = (
    on: Pick<World, 'incident' | 'triage'>,
    command: object,
    by = people.manager as (typeof people)[keyof typeof people],
    meeting: TriageMeeting | undefined = chaired(),
  ) => bringToMeeting(on, meeting, { seen: on.incident.version, ...command } as never, momentOf(by, sitting));
  const reason = 'Health could not be reached this morning.';

  it('is brought what has been prepared, calls it, and puts it off to the next day with a reason', () => {
    const world = received();
    const ready = { ...world, incident: must(bring(world, { act: 'make-ready' })).incident! };
    const called = { ...world, incident: must(bring(ready, { act: 'call' })).incident! };
    expect([ready.incident.status, called.incident.status]).toEqual(['ready', 'in-meeting']);
    const put = must(bring(called, { act: 'defer', reason })).incident!;
    expect(put).toMatchObject({ status: 'ready', meetingOn: '2026-11-24' });
    expect(bring(called, { act: 'defer', reason: 'late' }).ok).toBe(false);
    expect(bring(called, { act: 'defer', reason }, people.officer).ok).toBe(false);
    expect(bringToMeeting(ready, undefined, { act: 'call', seen: 2 }, momentOf(people.officer)).ok).toBe(false);
    expect(bring(decided(), { act: 'call' })).toMatchObject({ refusal: { kind: 'wrong-status' } });
  });

  it('puts off by its chair alone while it sits, by any manager before, and never what cannot wait', () => {
    const world = received();
    expect(bring(world, { act: 'defer', reason }, people.otherManager)).toMatchObject({ refusal: { kind: 'taken' } });
    expect(
      bringToMeeting(
        world,
        undefined,
        { act: 'defer', seen: world.incident.version, reason },
        momentOf(people.otherManager, sitting),
      ).ok,
    ).toBe(true);
    expect(bring(answered(world, { PH4: 'yes' }), { act: 'defer', reason })).toMatchObject({
      refusal: { problems: [{ field: 'reason', code: 'cannot-wait' }] },
    });
  });

  it('leaves nothing behind: what nobody decided on its day stands on the next, and not before the day is over', () => {
    const world = received();
    const carried = (now: string) => carryOver(world.incident, momentOf(people.officer, new Date(now)));
    expect(carried('2026-11-23T23:59:00Z').ok).toBe(false);
    const { incident, event } = must(carried('2026-11-24T00:01:00Z'));
    expect(incident).toMatchObject({ status: 'received', meetingOn: '2026-11-24' });
    expect(event).toMatchObject({ type: 'deferred', to: '2026-11-24', reason: carriedOver });
    // A weekend without a meeting goes by.
    expect(must(carried('2026-11-28T08:00:00Z')).incident).toMatchObject({ meetingOn: '2026-11-30' });
    const called = must(bring(world, { act: 'call' })).incident!;
    expect(must(carryOver(called, momentOf(people.officer, new Date('2026-11-25T08:00:00Z')))).incident).toMatchObject({
      status: 'ready',
      meetingOn: '2026-11-25',
    });
    expect(carryOver(decided().incident, momentOf(people.officer, new Date('2026-11-25T08:00:00Z'))).ok).toBe(false);
  });
});

describe('what an agency knows beforehand', () => {
  const world = received();
  const known = (
    children: { childId: string; text: string }[],
    by = members.health as (typeof members)[keyof typeof members],
    more = {},
  ) =>
    writePreRead(
      { ...world, preRead: undefined },
      { seen: 0, children, nothingKnown: false, ...more },
      momentOf(by, monday),
    );

  it('is about children in its scope and no others', () => {
    const all = [{ childId: 'c3', text: 'The midwife saw bruises on her arm.' }];
    const { preRead } = must(known(all));
    expect(PreRead.parse(preRead)).toMatchObject({ agency: 'health', version: 1, children: all });
    expect(known(all, members.education)).toMatchObject({
      refusal: { problems: [{ field: 'children.c3', code: 'not-listed' }] },
    });
    expect(known(all, members.school)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('may be that nothing is known, and is never empty, contradictory, or where a victim is', () => {
    expect(must(known([], members.housing, { nothingKnown: true })).preRead?.nothingKnown).toBe(true);
    expect(known([])).toMatchObject({ refusal: { problems: [{ field: 'nothingKnown', code: 'missing' }] } });
    expect(known([{ childId: 'c1', text: 'Yes.' }], members.health, { nothingKnown: true })).toMatchObject({
      refusal: { problems: [{ code: 'contradicts' }] },
    });
    expect(known([], members.housing, { adults: `Rehoused to ${secrets.address}.` })).toMatchObject({
      refusal: { problems: [{ field: 'adults', code: 'gives-away', params: { what: 'address' } }] },
    });
    expect(
      writePreRead(
        { ...world, preRead: undefined },
        { seen: 1, children: [], nothingKnown: true },
        momentOf(members.health),
      ),
    ).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});
