import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { finish, itemsOf, lastClosing, sheetAt, sign } from '../../../shared/handover/handover.ts';
import { ContactId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { HandoverPage } from '../../../web/pages/handover/handover.tsx';
import { openWorkLimit } from '../contacts/board-shown.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';

const Sign = z.object({ contact: ContactId, seen: z.coerce.number().int() });

/** The sheet of this half of the day, from the open work as it is now and what has been signed of it. */
async function sheetNow({ store, now, authority }: Deps, { settings }: SignedIn['Variables']) {
  const place = sheetAt(now());
  const since = lastClosing(settings.calendar, now());
  const [{ items: rows, more }, signatures, finished] = await Promise.all([
    store.contacts.open(authority, openWorkLimit),
    store.handovers.signatures(authority, place),
    store.handovers.finished(authority),
  ]);
  return { place, since, more, finished, items: itemsOf(rows, { kind: place.kind, since, signatures }) };
}

async function shown(
  c: Context<SignedIn>,
  deps: Deps,
  said: { done?: string | undefined; notice?: string },
  status: 200 | 409,
) {
  const sheet = await sheetNow(deps, c.var);
  const came = sheet.items.flatMap(({ row }) => (row.overnight ? [row.id] : [])).slice(0, 100);
  const contacts = (await deps.store.contacts.findAll(came)).filter((contact) => contact !== undefined);
  const overnight = new Map(contacts.flatMap(({ id, overnight: done }) => (done ? [[id as string, done.words]] : [])));
  return c.html(<HandoverPage {...staffOf(deps, c.var)} {...sheet} overnight={overnight} {...said} />, status);
}

/** Each half of the day is handed over on one sheet, contact by contact and by name. */
export const handoverRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/handover', (c) => shown(c, deps, { done: doneWords(c.req.query('done')) }, 200))
    .post('/handover/sign', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Sign.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const { place, items } = await sheetNow(deps, c.var);
      const item = items.find(({ row }) => row.id === command.data.contact);
      const signed = sign(item, { kind: place.kind, seen: command.data.seen }, momentOf(deps, c.var));
      const saved: Result<unknown> = signed.ok
        ? await deps.store.handovers.sign(deps.authority, place, signed.value, deps.newId())
        : signed;
      if (saved.ok) return c.redirect(`/handover?done=signed#contact-${command.data.contact}`, 303);
      if (saved.refusal.kind === 'forbidden') return refused(c, saved.refusal);
      const notice =
        saved.refusal.kind === 'taken'
          ? `${saved.refusal.by} has acknowledged it already.`
          : 'It has changed since you opened the sheet. Look at it again below, then acknowledge it.';
      return shown(c, deps, { notice }, 409);
    })
    .post('/handover/finish', async (c) => {
      const { place, items } = await sheetNow(deps, c.var);
      const sheet = finish(place, items, momentOf(deps, c.var));
      const saved: Result<unknown> = sheet.ok
        ? await deps.store.handovers.finish(deps.authority, sheet.value, deps.newId())
        : sheet;
      // Finished twice is finished: the sheet is kept as it stood the first time.
      if (saved.ok || saved.refusal.kind === 'stale') return c.redirect('/handover?done=sheet-finished', 303);
      if (saved.refusal.kind === 'forbidden') return refused(c, saved.refusal);
      const notice = 'The sheet cannot be finished while anything red on it is not acknowledged.';
      return shown(c, deps, { notice }, 409);
    });
