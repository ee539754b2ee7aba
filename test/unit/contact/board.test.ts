import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoardFilter, boardOf, isOverdue, nextClock, workloads } from '../../../shared/contact/board.ts';
import { type ContactRow, rowOf } from '../../../shared/contact/row.ts';
import { stages } from '../../../shared/contact/stage.ts';
import { clockPolicy, ratingOf } from '../../../shared/settings.ts';
import { pauseClock, startClock } from '../../../shared/time/clocks.ts';
import { beingScreened, idOf, people, settings, submitted, tuesday } from '../../support/front-door.ts';

const seer = { actorId: people.worker.id, now: tuesday, calendar: settings.calendar };
const nothing = BoardFilter.parse({ ratings: [], overdue: false });
const template = rowOf(submitted().change.contact);

const anyRow = fc
  .record({
    id: fc.integer({ min: 1, max: 10_000 }),
    stage: fc.constantFrom(...stages),
    rating: fc.constantFrom(undefined, 'red', 'amber', 'green', 'blue'),
    urgent: fc.boolean(),
    kind: fc.constantFrom('school', 'gp', 'police'),
    holder: fc.constantFrom(undefined, people.worker, people.otherWorker),
    hoursAgo: fc.integer({ min: 0, max: 120 }),
    paused: fc.boolean(),
  })
  .map(({ id, kind, holder, hoursAgo, paused, rating, ...row }): ContactRow => {
    const at = new Date(tuesday.getTime() - hoursAgo * 3_600_000);
    const clock = startClock(clockPolicy(settings, 'decision'), settings.calendar, at);
    const pause = pauseClock(settings.calendar, clock, { at, reason: 'waiting-for-referrer', by: 'Amira' });
    return {
      ...template,
      ...row,
      id: idOf(id) as ContactRow['id'],
      rating: rating as ContactRow['rating'],
      raisedBy: { ...template.raisedBy, kind: kind as ContactRow['raisedBy']['kind'] },
      holder: holder && { id: holder.id, name: holder.name },
      clock: paused && pause.ok ? pause.value : clock,
      ...(rating && {
        ratingClock: startClock(
          clockPolicy(settings, ratingOf(settings, rating as 'red').clock),
          settings.calendar,
          at,
        ),
      }),
    };
  });
const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 60 });
const anyFilter = fc.record({
  ratings: fc.uniqueArray(fc.constantFrom('red', 'amber', 'green', 'blue', 'none')),
  holder: fc.constantFrom(undefined, 'me', 'nobody', people.otherWorker.id),
  kind: fc.constantFrom(undefined, 'school', 'gp', 'police'),
  overdue: fc.boolean(),
}) as fc.Arbitrary<Omit<BoardFilter, 'stage'>>;

describe('the board', () => {
  it('counts at each stage exactly the contacts of the list behind that count', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        const { counts, total } = boardOf(rows, filter, seer);
        for (const stage of stages) expect(boardOf(rows, { ...filter, stage }, seer).rows).toHaveLength(counts[stage]);
        expect(boardOf(rows, filter, seer).rows).toHaveLength(total);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
      }),
    );
  });

  it('loses nobody and shows nobody twice, in an order that does not depend on how they came', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = boardOf(rows, nothing, seer).rows.map(({ id }) => id);
        expect([...shown].sort()).toEqual(rows.map(({ id }) => id).sort());
        expect(boardOf(rows.toReversed(), nothing, seer).rows.map(({ id }) => id)).toEqual(shown);
      }),
    );
  });

  it('puts red and urgent first, then whatever is late, then the rest', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const tiers = boardOf(rows, nothing, seer).rows.map((row) => {
          const first = row.rating === 'red' || (row.urgent && !row.rating);
          return first ? 0 : isOverdue(row, seer) ? 1 : 2;
        });
        expect(tiers).toEqual([...tiers].sort());
      }),
    );
  });

  it('puts what the night hands back before what is late, until somebody of the day takes it over', () => {
    const at = (n: number, more: Partial<ContactRow>): ContactRow => ({
      ...template,
      id: idOf(n) as ContactRow['id'],
      ...more,
    });
    const late = at(1, { clock: { ...template.clock, dueAt: '2026-11-20T17:00:00.000Z' } });
    const desk = { overnight: 'Yasmin Torrence', holder: people.edt };
    const handedBack = at(2, { ...desk, changedBy: { id: people.edt.id, role: 'edt-worker' } });
    const red = at(3, { rating: 'red' });
    const order = (rows: ContactRow[]) => boardOf(rows, nothing, seer).rows.map(({ id }) => Number(id.slice(-3)));
    expect(order([late, handedBack, red])).toEqual([3, 2, 1]);
    const taken = at(2, { ...desk, holder: people.worker, changedBy: { id: people.worker.id, role: 'social-worker' } });
    expect(order([late, taken, red])).toEqual([3, 1, 2]);
  });

  it('leaves out a contact whose outcome has gone', () => {
    const { stage: _, ...gone } = template;
    expect(boardOf([gone], nothing, seer)).toMatchObject({ total: 0, rows: [] });
  });
});

it('shows the clock that falls due first, and one that has stopped only when none runs', () => {
  const red = rowOf(beingScreened(undefined, 'red'));
  expect(nextClock(red)).toBe(red.ratingClock);
  const green = rowOf(beingScreened(undefined, 'green'));
  expect(nextClock(green)).toBe(green.clock);
  const stopped = { ...red.clock, stoppedAt: tuesday.toISOString() };
  expect(nextClock({ clock: stopped, ratingClock: green.ratingClock })).toBe(green.ratingClock);
});

it('a paused clock is not late, until its pause has run out', () => {
  const pause = pauseClock(settings.calendar, template.clock, { at: tuesday, reason: 'waiting-for-referrer', by: 'A' });
  const clock = pause.ok ? pause.value : template.clock;
  const at = (time: string) => ({ now: new Date(time), calendar: settings.calendar });
  expect(isOverdue({ clock: template.clock }, at('2026-11-25T17:01:00Z'))).toBe(true);
  expect(isOverdue({ clock }, at('2026-11-25T09:00:00Z'))).toBe(false);
  expect(isOverdue({ clock }, at('2026-11-26T17:01:00Z'))).toBe(true);
});

it('a worker’s load is what they hold, what of it is late, and what else is due today', () => {
  const held = rowOf(beingScreened());
  const red = rowOf(beingScreened(undefined, 'red'));
  const at = (time: string) => workloads([held, red, template], { ...seer, now: new Date(time) }).get(people.worker.id);
  expect(at('2026-11-24T10:00:00Z')).toEqual({ open: 2, dueToday: 1, overdue: 0 });
  expect(at('2026-11-25T10:00:00Z')).toEqual({ open: 2, dueToday: 1, overdue: 1 });
});
