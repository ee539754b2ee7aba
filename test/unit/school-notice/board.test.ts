import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardRow, boardOf, laneRow, noticeRow, standsAt } from '../../../shared/school-notice/board.ts';
import { boardAfter, boardDayOf } from '../../../shared/school-notice/board-day.ts';
import { schoolFigures } from '../../../shared/school-notice/figures.ts';
import { laneCarried, nextAt, passTime } from '../../../shared/school-notice/pass-time.ts';
import { councilDays } from '../../support/school-days.ts';
import { contactAt, onlyNotice, placesWith, rules, sentAt } from '../../support/school-world.ts';
import { received, report } from '../../support/triage-world.ts';
import { london } from '../time/calendars.ts';

const [robin] = report().children;
const incidentOf = (child: object) => received(report({ children: [{ ...robin, ...child }] })).incident;
const sunday = london('2026-11-22 09:00');
const notice = onlyNotice(sentAt(incidentOf({}), sunday));
const [lane] = sentAt(incidentOf({ schoolUrn: undefined, schoolName: undefined, education: 'school' }), sunday).lanes;
const [unborn] = sentAt(
  incidentOf({ schoolUrn: undefined, birth: { kind: 'expected', date: '2027-01-10' } }),
  sunday,
).lanes;
const done = {
  ...notice,
  acknowledged: { at: '2026-11-23T07:10:00.000Z', contactId: contactAt(1, 'lead').id, name: 'x' },
};
const hold = { why: 'works-there' as const, adultIds: ['a2'], since: sunday.toISOString() };

describe('the board', () => {
  it('is of one day: all that came since the school day before, and in holidays of each weekday', () => {
    const on = (time: string) => boardDayOf(councilDays, london(time));
    expect(['2026-11-20 10:00', '2026-11-20 14:00', '2026-11-21 23:00', '2026-11-23 08:29'].map(on)).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
    ]);
    expect(['2026-10-24 23:00', '2026-10-27 09:00', '2026-12-24 20:00'].map(on)).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-12-29',
    ]);
    // A training day of the council’s own calendar is a weekday all the same.
    expect([on('2026-11-26 20:00'), boardAfter('2026-11-20', councilDays)]).toEqual(['2026-11-27', '2026-11-23']);
  });

  it('stands late and lanes first, done last, and rings whom it must, never a school that is held', () => {
    const rows: BoardRow[] = [
      noticeRow(done, rules),
      laneRow(unborn!),
      noticeRow({ ...notice, hold }, rules),
      noticeRow(notice, rules),
      laneRow(lane!),
    ];
    const early = boardOf(rows, london('2026-11-23 08:00'));
    expect(early.rows.map(({ stands }) => stands)).toEqual(['to-settle', 'to-settle', 'in-time', 'in-time', 'done']);
    expect([early.counts, early.callList]).toMatchObject([
      { acknowledged: 1, held: 1, sent: 1, late: 0, 'in-lane': 2 },
      [],
    ]);
    const red = boardOf(rows, london('2026-11-23 08:30'));
    expect(red.rows.map(({ stands }) => stands)).toEqual(['late', 'late', 'late', 'in-time', 'done']);
    expect([red.counts.late, red.callList.map(({ state }) => state)]).toEqual([3, ['sent']]);
    expect(red.callList[0]?.callees.map(({ part }) => part)).toEqual(['lead', 'deputy', 'switchboard']);
    expect(boardOf(rows, london('2026-11-23 09:30')).rows[0]?.stands).toBe('escalated');
    expect(standsAt({ ...laneRow(lane!), ended: 'placed' }, london('2026-11-23 09:30'))).toBe('done');
  });

  it('names no child', () => {
    expect(JSON.stringify([noticeRow(notice, rules), laneRow(lane!)])).not.toMatch(/Robin|Alderwick|2017/);
  });

  it('carries what is not done to the next day, where it stays red, and nothing that is', () => {
    const tuesday = london('2026-11-24 06:00');
    const carried = passTime(notice, tuesday, placesWith(), rules)!.notice;
    expect([carried.boardOn, standsAt(noticeRow(carried, rules), tuesday)]).toEqual(['2026-11-24', 'escalated']);
    expect([nextAt(done, rules), passTime(done, tuesday, placesWith(), rules)]).toEqual([undefined, undefined]);
    const waiting = laneCarried(lane!, tuesday, councilDays)!;
    expect([waiting.boardOn, standsAt(laneRow(waiting), tuesday)]).toEqual(['2026-11-24', 'late']);
    expect(laneCarried(waiting, tuesday, councilDays)).toBeUndefined();
  });

  it('moves only forward: what time brings is brought once, at the time that was said', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 36 * 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        gaps,
        fc.constantFrom('2026-11-20 15:00', '2026-10-24 12:00', '2026-12-19 03:00'),
        fc.boolean(),
        (steps, from, held) => {
          const starts = london(from);
          let one = { ...onlyNotice(sentAt(incidentOf({}), starts)), ...(held && { hold }) };
          let now = starts;
          let told = 0;
          for (const step of steps) {
            now = new Date(now.getTime() + step * 60_000);
            const due = nextAt(one, rules);
            const passed = passTime(one, now, placesWith(), rules);
            expect(passed !== undefined).toBe(due !== undefined && due <= now);
            if (!passed) continue;
            expect(passed.notice.version).toBe(one.version + 1);
            expect((nextAt(passed.notice, rules)?.getTime() ?? Number.POSITIVE_INFINITY) > now.getTime()).toBe(true);
            expect(passed.notice.boardOn >= one.boardOn).toBe(true);
            told += passed.tell.length;
            one = passed.notice;
          }
          expect(told <= (held ? 0 : 1)).toBe(true);
          if (held) expect(one.call).toBeUndefined();
        },
      ),
    );
  });
});

describe('the figures of schools', () => {
  it('are the share that knew before their day began, the median minutes to the first message, and who was unmatched', () => {
    const rows: BoardRow[] = [
      noticeRow({ ...done, receivedAt: '2026-11-22T08:30:00.000Z' }, rules),
      noticeRow(
        { ...notice, receivedAt: '2026-11-22T08:50:00.000Z', setting: { ...notice.setting, key: '900002' } },
        rules,
      ),
      noticeRow({ ...notice, calledOff: { at: notice.since, why: 'withdrawn' } }, rules),
      laneRow(lane!),
      laneRow(unborn!),
    ];
    const figures = schoolFigures(rows);
    expect(figures.all).toEqual({ notices: 2, inTime: 1, inTimePercent: 50, medianMinutes: 20 });
    expect([
      figures.schools.get('900002')?.inTimePercent,
      figures.weekdays.get(7)?.notices,
      figures.forces.get('severn-vale')?.notices,
      figures.unmatched,
    ]).toEqual([0, 2, 2, 1]);
    expect(schoolFigures([])).toMatchObject({ all: { notices: 0, inTime: 0 }, unmatched: 0 });
    expect(schoolFigures([]).all.inTimePercent).toBeUndefined();
  });
});
