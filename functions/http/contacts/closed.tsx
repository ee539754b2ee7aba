import { Hono } from 'hono';
import { localDate } from '../../../shared/time/london.ts';
import { ClosedPage } from '../../../web/pages/board/closed.tsx';
import type { Deps, SignedIn } from '../context.ts';
import { staffOf } from './staff-of.ts';

const aMonth = /^20\d\d-(0[1-9]|1[0-2])$/;

const monthsFrom = (month: string, step: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** Contacts whose outcome has gone out, month by month. */
export const closedRoutes = (deps: Deps) =>
  new Hono<SignedIn>().get('/closed', async (c) => {
    const staff = staffOf(deps, c.var);
    const thisMonth = localDate(staff.now).slice(0, 7);
    const asked = c.req.query('month') ?? '';
    const month = aMonth.test(asked) && asked <= thisMonth ? asked : thisMonth;
    const { items, cursor } = await deps.store.contacts.closed(deps.authority, month, c.req.query('cursor'));
    const around = { before: monthsFrom(month, -1), ...(month < thisMonth && { after: monthsFrom(month, 1) }) };
    return c.html(<ClosedPage {...staff} month={month} {...around} rows={items} next={cursor} />);
  });
