import { type Context, Hono } from 'hono';
import { EndUnusualLook, endUnusualLook } from '../../../shared/looked/unusual-look.ts';
import { manyWithoutAction, withoutAction } from '../../../shared/looked/without-action.ts';
import { standardLooking } from '../../../shared/settings/looking.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { UnusualLooksPage } from '../../../web/pages/looked/unusual.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import type { LookedDeps } from './context.ts';

type Shown = {
  errors?: { id: string; text: string }[];
  typed?: { id: string; note: string };
  notice?: string | undefined;
};

/** Who of the front door opened many records in the last week and did nothing with them, the most first. */
async function viewedWithoutAction({ store, now }: LookedDeps, { actor, settings }: SignedIn['Variables']) {
  const { withoutActionAWeek } = settings.looking ?? standardLooking;
  const staff = (await store.people.staff(actor.authority)).filter(({ active, role }) => active && role !== 'auditor');
  const viewed = await Promise.all(
    staff.map(async (person) => ({
      name: person.name,
      ...withoutAction(await store.unusualLooks.lastWeek(person, now())),
    })),
  );
  return { most: withoutActionAWeek, many: manyWithoutAction(viewed, withoutActionAWeek) };
}

async function shown(c: Context<SignedIn>, deps: LookedDeps, problem: Shown = {}) {
  const [looks, week] = await Promise.all([
    deps.store.unusualLooks.list(c.var.actor.authority),
    viewedWithoutAction(deps, c.var),
  ]);
  const page = { ...staffOf(deps, c.var), ...looks, week, ...problem };
  return c.html(<UnusualLooksPage {...page} />, problem.errors ? 400 : 200);
}

/** Looking that a manager is to ask about, which another than whoever looked ends with words. */
export const unusualLookRoutes = (deps: LookedDeps) =>
  new Hono<SignedIn>()
    .get('/looked/unusual', async (c) => {
      const held = await heldFor(c, deps);
      const id = held && typedIn(held, 'look');
      return shown(
        c,
        deps,
        held && id ? { typed: { id, note: typedIn(held, 'note') }, notice: doneWords('held') } : {},
      );
    })
    .post('/looked/unusual', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const look = await deps.store.unusualLooks.find(c.var.actor.authority, typedIn(body.value, 'look'));
      if (!look) return refused(c, { kind: 'not-found' });
      const note = typedIn(body.value, 'note');
      const command = EndUnusualLook.safeParse({ note });
      if (!command.success) {
        const text = note.trim() === '' ? 'Enter what you found' : 'What you found must be 500 characters or fewer';
        return shown(c, deps, { errors: [{ id: `note-${look.id}`, text }], typed: { id: look.id, note } });
      }
      const ended = endUnusualLook(look, command.data, momentOf(deps, c.var));
      if (!ended.ok) return refused(c, ended.refusal);
      const saved = await deps.store.unusualLooks.end(ended.value, deps.newId());
      return saved.ok ? c.redirect('/looked/unusual', 303) : refused(c, saved.refusal);
    });
