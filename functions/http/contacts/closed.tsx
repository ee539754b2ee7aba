import { Hono } from 'hono';
import { localDate } from '../../../shared/time/london.ts';
import { ClosedPage } from '../../../web/pages/board/closed.tsx';
import type { Deps, SignedIn } from '../context.ts';
import { monthIn, monthsFrom } from './month.ts';
import { staffOf } from './staff-of.ts';

/** Contacts whose outcome has gone out, month by month. */
export const closedRoutes = (deps: Deps) =>
  new Hono<SignedIn>().get('/closed', async (c) => {
    const staff = staffOf(deps, c.var);
    const thisMonth = localDate(staff.now).slice(0, 7);
    const month = monthIn(c.req.query('month'), thisMonth);
    const { items, cursor } = await deps.store.contacts.closed(staff.actor, month, c.req.query('cursor'));
    const around = { before: monthsFrom(month, -1), ...(month < thisMonth && { after: monthsFrom(month, 1) }) };
    return c.html(<ClosedPage {...staff} month={month} {...around} rows={items} next={cursor} />);
  });
