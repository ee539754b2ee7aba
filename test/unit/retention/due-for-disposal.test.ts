import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chained, notChained } from '../../../functions/store/chained-partitions.ts';
import { retainedBy } from '../../../functions/store/retained-partitions.ts';
import { dueForDisposal } from '../../../shared/retention/due-for-disposal.ts';
import type { Hold } from '../../../shared/retention/hold.ts';
import type { KeptRecord } from '../../../shared/retention/kept-record.ts';
import { type LineName, lineNames, type Schedule, scheduleOn, schedules } from '../../../shared/retention/schedule.ts';
import { addDays, addMonths, type CalendarDate } from '../../../shared/time/dates.ts';

const schedule = scheduleOn('2026-11-23');
const by = { id: 'm1', name: 'Sunita Rao-Kelly', role: 'manager' } as Hold['by'];
const at = '2026-11-01T09:00:00.000Z';
const hold: Hold = { id: '00000000-0000-4000-8000-000000000001', reason: 'inquiry', at, by, words: 'An inquiry' };
const noon = (date: CalendarDate) => new Date(`${date}T12:00:00.000Z`);
const stands = (record: KeptRecord, on: CalendarDate, besides: Parameters<typeof dueForDisposal>[2] = { holds: [] }) =>
  dueForDisposal(record, schedule, besides, noon(on));

const dates = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days));
const records: fc.Arbitrary<KeptRecord> = fc.record({
  lines: fc.uniqueArray(fc.constantFrom<LineName>('contact', 'protection', 'allegation'), { minLength: 1 }),
  ended: dates,
  born: fc.array(dates, { minLength: 1, maxLength: 4 }),
});

it('every kind of partition that the table knows has a line in the schedule, and no line is there for nothing', () => {
  const kinds = [...Object.keys(chained), ...notChained];
  expect(Object.keys(retainedBy).toSorted()).toEqual(kinds.toSorted());
  const used = new Set<string>([...Object.values(retainedBy), 'protection', 'allegation']);
  expect([...used].toSorted()).toEqual([...lineNames].toSorted());
});

it('nothing is ever due while a hold is in force, whenever that is and however long ago its time was over', () => {
  fc.assert(
    fc.property(records, dates, (record, on) => {
      expect(stands(record, on, { holds: [hold] }).as).toBe('held');
      expect(stands(record, on, { holds: [{ ...hold, lifted: { at, by, words: 'Over' } }] })).toEqual(
        stands(record, on),
      );
    }),
  );
});

it('the longest line that a record earns counts: another line never makes it due sooner', () => {
  fc.assert(
    fc.property(records, dates, fc.constantFrom<LineName>('protection', 'allegation'), (record, on, more) => {
      const longer = stands({ ...record, lines: [...record.lines, more] }, on);
      if (longer.as === 'due') expect(stands(record, on).as).toBe('due');
    }),
  );
});

it('what is due stays due, and what has been kept so long was not due the day before', () => {
  fc.assert(
    fc.property(records, dates, (record, on) => {
      const now = stands(record, on);
      if (now.as === 'due') {
        expect(stands(record, addDays(on, 1)).as).toBe('due');
        expect(stands(record, now.since).as).toBe('kept');
        expect(stands(record, addDays(now.since, 1)).as).toBe('due');
      }
    }),
  );
});

it('a concern is kept until the youngest child is 25, or for six years when that is later', () => {
  const record: KeptRecord = { lines: ['contact'], ended: '2020-02-29', born: ['1990-05-01', '2003-12-31'] };
  expect(stands(record, '2028-12-31')).toEqual({ as: 'kept', until: '2028-12-31', line: 'contact' });
  expect(stands(record, '2029-01-01')).toEqual({ as: 'due', since: '2028-12-31', line: 'contact' });
  expect(stands({ ...record, born: ['1990-05-01'] }, '2026-03-01')).toMatchObject({ as: 'due', since: '2026-02-28' });
  expect(stands({ ...record, lines: ['contact', 'protection'] }, '2029-01-01')).toMatchObject({ line: 'protection' });
});

it('what somebody still works on is never due, and what was kept longer is due only after that', () => {
  const old: KeptRecord = { lines: ['contact'], ended: '1995-01-01', born: ['1980-01-01'] };
  const { ended: _, ...open } = old;
  expect(stands(open, '2060-01-01')).toEqual({ as: 'open' });
  const longer = { holds: [], keepUntil: '2030-06-30' };
  expect(stands(old, '2030-06-30', longer)).toEqual({ as: 'kept', until: '2030-06-30', line: 'keep-longer' });
  expect(stands(old, '2030-07-01', longer).as).toBe('due');
});

it('a version of the schedule counts from its day on, and the latest of them wins', () => {
  const next: Schedule = { ...schedule, version: 2, from: addMonths(schedule.from, 12) };
  expect(scheduleOn(addDays(next.from, -1), [...schedules, next]).version).toBe(1);
  expect(scheduleOn(next.from, [next, ...schedules]).version).toBe(2);
});
