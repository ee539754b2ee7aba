import { Hono } from 'hono';
import * as z from 'zod';
import type { Person } from '../../../shared/actor.ts';
import { assign } from '../../../shared/contact/claim.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { ContactId, PersonId } from '../../../shared/ids.ts';
import { relationTo } from '../../../shared/permissions.ts';
import type { Result } from '../../../shared/result.ts';
import { BulkAssignPage } from '../../../web/pages/board/assign.tsx';
import { type AssignedRow, BulkAssignedPage } from '../../../web/pages/board/assigned.tsx';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { formBody, textOf, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { boardShownTo } from './board-shown.ts';
import { staffOf } from './staff-of.ts';
import { workersOf } from './workers.ts';

/** One tick of the board: the contact, and the version that was shown. */
const Tick = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,6}$/)
  .transform((tick) => ({ tick, id: tick.slice(0, 36), seen: Number(tick.slice(37)) }))
  .pipe(z.object({ tick: z.string(), id: ContactId, seen: z.int() }));
const most = 100;

const ticksIn = (texts: readonly string[]) => {
  const ticks = texts.flatMap((text) => Tick.safeParse(text).data ?? []);
  return [...new Map(ticks.map((tick) => [tick.id, tick])).values()].slice(0, most);
};

/** Gives many contacts to one worker: first who takes them, then what came of each. */
export const boardAssignRoutes = (deps: Deps) =>
  new Hono<SignedIn>().post('/board/assign', async (c) => {
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const staff = staffOf(deps, c.var);
    const page = { ...staff, backHref: boardShownTo(c, deps.publicUrl) };
    const ticks = ticksIn(textsOf(body.value, 'contact'));
    const contacts = await deps.store.contacts.findAll(ticks.map(({ id }) => id));
    const found = ticks.flatMap((tick, index) => {
      const contact = contacts[index];
      return contact && relationTo(staff.actor, contact) === 'front-door' ? [{ ...tick, contact }] : [];
    });
    const workers = await workersOf(deps, staff);

    const to = PersonId.safeParse(textOf(body.value, 'to'));
    const chosen = workers.find(({ person }) => person.id === to.data);
    if (!chosen || found.length === 0) {
      const asked = textOf(body.value, 'step') === 'choose' || textOf(body.value, 'to') !== '';
      const error = asked && found.length > 0 ? { id: 'to', text: 'Select who takes the contacts' } : undefined;
      const listed = found.map(({ tick, contact }) => ({ tick, reference: contact.reference }));
      return c.html(<BulkAssignPage {...page} ticks={listed} workers={workers} error={error} />, error ? 400 : 200);
    }

    const moment = momentOf(deps, c.var);
    const rows: AssignedRow[] = [];
    for (const { contact, seen } of found) rows.push(await give(contact, seen, chosen.person));
    return c.html(<BulkAssignedPage {...page} rows={rows} to={chosen.person.name} />);

    async function give(contact: Contact, seen: number, person: Person): Promise<AssignedRow> {
      const { id, reference } = contact;
      const assigned = assign(contact, { seen, to: person }, moment);
      const saved: Result<void> = assigned.ok ? await deps.store.contacts.save(assigned.value) : assigned;
      if (saved.ok) return { id, reference, came: { kind: 'assigned' } };
      if (saved.refusal.kind === 'taken') return { id, reference, came: { kind: 'taken', by: saved.refusal.by } };
      const now = await deps.store.contacts.find(id);
      const taken = now.ok && 'holder' in now.value && !('holder' in contact) && now.value.holder.name;
      return { id, reference, came: taken ? { kind: 'taken', by: taken } : { kind: 'moved-on' } };
    }
  });
