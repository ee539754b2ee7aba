import { Hono } from 'hono';
import { stands } from '../../../shared/disclosure/clock.ts';
import { timeOf } from '../../../shared/disclosure/disclosure.ts';
import { localDate } from '../../../shared/time/london.ts';
import { DisclosuresPage } from '../../../web/pages/disclosure/list.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SignedIn } from '../context.ts';
import type { DisclosureDeps } from './context.ts';
import { openRequests } from './opened-request.ts';

const Month = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Open requests, the soonest due first, and those that ended in a month; none about whom the reader may not know of. */
export const listRoutes = (deps: DisclosureDeps) =>
  new Hono<SignedIn>().get('/disclosures', async (c) => {
    const { store } = deps;
    const staff = staffOf(deps, c.var);
    const today = localDate(staff.now);
    const asked = c.req.query('month') ?? '';
    const month = Month.test(asked) ? asked : today.slice(0, 7);
    const [open, ended] = await Promise.all([store.disclosures.open(), store.disclosures.endedIn(month)]);
    const [running, over] = await Promise.all([
      openRequests(deps, staff.actor, open.items),
      openRequests(deps, staff.actor, ended.items),
    ]);
    const rows = running.map((about) => ({
      ...about,
      stands: stands(timeOf(about.request), staff.settings.calendar, today),
    }));
    return c.html(
      <DisclosuresPage
        {...staff}
        {...{ month, over, more: open.more || ended.more }}
        open={rows.toSorted((one, other) => (one.stands.due < other.stands.due ? -1 : 1))}
      />,
    );
  });
