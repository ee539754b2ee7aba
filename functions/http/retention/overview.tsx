import { type Context, Hono } from 'hono';
import { readReference } from '../../../shared/contact/reference.ts';
import { isOpenTo } from '../../../shared/restriction/restriction.ts';
import type { KeptRef } from '../../../shared/retention/kept-record.ts';
import { scheduleOn } from '../../../shared/retention/schedule.ts';
import { localDate } from '../../../shared/time/london.ts';
import { keptHref, recordHref } from '../../../web/forms/retention-words.ts';
import { RetentionPage } from '../../../web/pages/retention/overview.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { behind } from '../restriction/glass-for.ts';
import type { RetentionDeps } from './context.ts';

/** The schedules, what is held now, and the way to a record by its reference. What few may know of is named only to them. */
export function retentionRoutes(deps: RetentionDeps) {
  const { store, authority } = deps;

  const isOpen = async (c: Context<SignedIn>, record: KeptRef): Promise<boolean> =>
    (await behind(deps, c.var.actor, c.var.settings, record))?.open === true;

  async function recordCalled(typed: string): Promise<KeptRef | undefined> {
    const [concern, incident] = [readReference(typed), readReference(typed, 'DA')];
    const contactId = concern && (await store.contacts.byReference(authority, concern));
    if (contactId) return { kind: 'contact', id: contactId };
    const incidentId = incident && (await store.incidents.byReference(authority, incident));
    return incidentId ? { kind: 'incident', id: incidentId } : undefined;
  }

  async function page(c: Context<SignedIn>, typed: string, error?: string) {
    const staff = staffOf(deps, c.var);
    const held = await store.keepings.held(authority);
    const open = await Promise.all(held.items.map(({ record }) => isOpen(c, record)));
    return c.html(
      <RetentionPage
        {...staff}
        {...{ typed, error, more: held.more }}
        held={held.items.filter((_, at) => open[at])}
        schedule={scheduleOn(localDate(staff.now))}
      />,
      error ? 400 : 200,
    );
  }

  return new Hono<SignedIn>()
    .get('/retention', async (c) => page(c, typedIn((await heldFor(c, deps)) ?? {}, 'reference')))
    .post('/retention', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = typedIn(body.value, 'reference').slice(0, 300);
      if (typed.trim() === '') return page(c, typed, 'Enter a reference');
      const record = await recordCalled(typed);
      // Of one that was disposed of its own address says so, to whoever might know of it.
      const disposed = record?.kind === 'contact' ? await store.disposed.find(record.id) : undefined;
      if (record && disposed && isOpenTo(c.var.actor, disposed)) return c.redirect(recordHref(record), 303);
      if (!record || !(await isOpen(c, record))) {
        return page(c, typed, 'No record that you can open has this reference');
      }
      return c.redirect(keptHref(record), 303);
    });
}
