import { Hono } from 'hono';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import { CalendarDate } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { daysOf, type Month, monthOf } from '../../../shared/triage-meeting/month.ts';
import { MonthPage } from '../../../web/pages/triage/month.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { agendaShown } from './agenda-shown.ts';
import { monthFile } from './month-file.ts';

/** The month that an address names, and this one where it names none. */
function monthAsked(asked: string | undefined, now: Date): Month {
  const first = CalendarDate.safeParse(`${asked}-01`);
  return monthOf(first.success ? first.data : localDate(now));
}

type ByDay = ReadonlyMap<CalendarDate, readonly IncidentRow[]>;

/** The incidents of a month as they stand now, by the day of their meeting: a query for each day, a week at a time. */
async function ofMonth(deps: IncidentDeps, { actor }: SignedIn['Variables'], month: Month): Promise<ByDay> {
  const days = daysOf(month);
  const found = new Map<CalendarDate, readonly IncidentRow[]>();
  for (let from = 0; from < days.length; from += 7) {
    const week = days.slice(from, from + 7);
    const rows = await Promise.all(week.map((day) => agendaShown(deps, actor, day)));
    for (const [at, day] of week.entries()) found.set(day, rows[at]?.rows ?? []);
  }
  return found;
}

/** What was triaged in a month: counted, and as a file for a spreadsheet, in which each incident has one line. */
export const monthRoutes = (deps: IncidentDeps) =>
  new Hono<SignedIn>()
    .get('/triage/month', async (c) => {
      const month = monthAsked(c.req.query('month'), deps.now());
      return c.html(<MonthPage {...staffOf(deps, c.var)} month={month} byDay={await ofMonth(deps, c.var, month)} />);
    })
    .get('/triage/month/csv', async (c) => {
      const month = monthAsked(c.req.query('month'), deps.now());
      const rows = [...(await ofMonth(deps, c.var, month)).values()].flat();
      return c.body(monthFile(rows), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="domestic-abuse-triage-${month}.csv"`,
      });
    });
