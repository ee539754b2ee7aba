import { Hono } from 'hono';
import { momentOn } from '../../../shared/school-calendar/arrive-before.ts';
import { CalendarDays } from '../../../shared/school-calendar/school-calendar.ts';
import { boardOf } from '../../../shared/school-notice/board.ts';
import { boardDayOf } from '../../../shared/school-notice/board-day.ts';
import { schoolFigures } from '../../../shared/school-notice/figures.ts';
import { CalendarDate } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import { SchoolBoardPage } from '../../../web/pages/school-notice/board.tsx';
import { SchoolFiguresPage } from '../../../web/pages/school-notice/figures.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SchoolNoticeDeps, SignedIn } from '../context.ts';
import { toldOpenly } from './told-openly.ts';

const monthAsked = (asked: string | undefined, now: Date): string =>
  /^20\d\d-(0[1-9]|1[0-2])$/.test(asked ?? '') ? String(asked) : localDate(now).slice(0, 7);

/** The board before school opens, of today or of another day, and the figures of a month. */
export const boardRoutes = (deps: SchoolNoticeDeps) => {
  const { store, authority } = deps;
  return new Hono<SignedIn>()
    .get('/school-notices', async (c) => {
      const staff = staffOf(deps, c.var);
      const { council } = await store.schools.calendarsOf(authority, []);
      const days = council?.days ?? CalendarDays.parse({});
      // The board of a morning is today's until midnight, whatever else has come in for the next.
      const today = boardDayOf(days, momentOn(localDate(staff.now), '00:00'));
      const asked = CalendarDate.safeParse(c.req.query('day'));
      const day = asked.success ? asked.data : today;
      // Of an incident of somebody's own family not even the row may be seen by them.
      const rows = await toldOpenly(deps, staff.actor, await store.schoolNotices.board(authority, day));
      const board = boardOf(rows, staff.now);
      return c.html(
        <SchoolBoardPage {...staff} {...{ day, today, board }} done={schoolNoticeDoneWords(c.req.query('done'))} />,
      );
    })
    .get('/school-notices/figures', async (c) => {
      const staff = staffOf(deps, c.var);
      const month = monthAsked(c.req.query('month'), staff.now);
      const rows = await store.schoolNotices.month(authority, month);
      const names = new Map(
        rows.flatMap((row) => (row.kind === 'notice' ? [[row.setting.key, row.setting.name]] : [])),
      );
      return c.html(<SchoolFiguresPage {...staff} month={month} figures={schoolFigures(rows)} names={names} />);
    });
};
