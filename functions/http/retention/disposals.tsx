import { Hono } from 'hono';
import { relationTo } from '../../../shared/permissions.ts';
import { isOpenTo } from '../../../shared/restriction/restriction.ts';
import { contactStands } from '../../../shared/retention/dispose.ts';
import { scheduleOn } from '../../../shared/retention/schedule.ts';
import { localDate } from '../../../shared/time/london.ts';
import { DisposedListPage } from '../../../web/pages/retention/disposed.tsx';
import { DuePage } from '../../../web/pages/retention/due.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import type { RetentionDeps } from './context.ts';

const Month = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Concerns whose time is over, and what was disposed of. One that few may know of is listed to those few. */
export function disposalRoutes(deps: RetentionDeps) {
  const { store, authority } = deps;
  return new Hono<SignedIn>()
    .get('/retention/due', async (c) => {
      const staff = staffOf(deps, c.var);
      const today = localDate(staff.now);
      const schedule = scheduleOn(today);
      const due = await store.disposals.due(authority, today, c.req.query('cursor'));
      const found = await store.contacts.findAll(due.items.map(({ id }) => id));
      const contacts = found.flatMap((each) => (each && relationTo(staff.actor, each) === 'front-door' ? [each] : []));
      const said = await store.said.of(contacts);
      const rows = contacts.flatMap((contact, at) => {
        const its = said[at];
        if (!its) return [];
        const stands = contactStands(contact, its, staff.now);
        return stands.as === 'due' || stands.as === 'held' ? [{ contact, stands }] : [];
      });
      return c.html(<DuePage {...staff} {...{ rows, schedule, next: due.cursor }} />);
    })
    .get('/retention/disposed', async (c) => {
      const staff = staffOf(deps, c.var);
      const asked = c.req.query('month') ?? '';
      const month = Month.test(asked) ? asked : localDate(staff.now).slice(0, 7);
      const [unfinished, disposed] = await Promise.all([
        store.disposals.unfinished(authority),
        store.disposals.disposedIn(authority, month),
      ]);
      const done = c.req.query('done') === 'disposed';
      return c.html(
        <DisposedListPage
          {...staff}
          {...{ month, done, more: disposed.more }}
          unfinished={unfinished.items.filter((each) => isOpenTo(staff.actor, each))}
          disposed={disposed.items.filter((each) => isOpenTo(staff.actor, each))}
        />,
      );
    })
    .post('/retention/disposed', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const id = typedIn(body.value, 'disposed');
      const { items } = await store.disposals.unfinished(authority);
      const disposed = items.find((each) => each.id === id && isOpenTo(c.var.actor, each));
      if (!disposed) return refused(c, { kind: 'not-found' });
      const finished = await store.disposals.finish(disposed, deps.now(), deps.newId());
      return finished.ok ? c.redirect('/retention/disposed?done=disposed', 303) : refused(c, finished.refusal);
    });
}
