import { type Context, Hono } from 'hono';
import { type Person, stampOf } from '../../../shared/actor.ts';
import { PersonId } from '../../../shared/ids.ts';
import { whyNotCover } from '../../../shared/preferences/cover.ts';
import {
  type ColleaguesLeave,
  endColleaguesLeave,
  maySetLeaveOf,
  setColleaguesLeave,
} from '../../../shared/preferences/set-colleagues-leave.ts';
import { SetLeave } from '../../../shared/preferences/set-leave.ts';
import type { Result } from '../../../shared/result.ts';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { colleaguesLeaveWords } from '../../../web/forms/leave-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { ColleaguesLeavePage } from '../../../web/pages/preferences/colleagues-leave.tsx';
import type { LeaveValues } from '../../../web/pages/preferences/leave.tsx';
import { colleaguesLeaveHref } from '../../../web/pages/preferences/leave-section.tsx';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { errorsOf, valuesIn, valuesOf } from './leave.tsx';

type C = Context<SignedIn>;
type Colleague = { person: Person; colleagues: Person[] };
type Shown = {
  values?: LeaveValues;
  errors?: FieldError[];
  overtaken?: boolean;
  done?: string | undefined;
  notice?: string | undefined;
};

/** A manager sets and ends the leave of a colleague. Whoever is not theirs to set it for is not there. */
export const colleaguesLeaveRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/preferences/leave/of/:person', async (c) => {
      const found = await colleagueIn(c, deps);
      if (!found) return refused(c, { kind: 'not-found' });
      const held = await heldFor(c, deps);
      if (held) return page(c, deps, found, { values: valuesIn(held), notice: doneWords('held') }, 200);
      return page(c, deps, found, { done: doneWords(c.req.query('done')) }, 200);
    })
    .post('/preferences/leave/of/:person', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const found = await colleagueIn(c, deps);
      if (!found) return refused(c, { kind: 'not-found' });
      const values = valuesIn(body.value);
      const command = SetLeave.safeParse({ ...values, seen: seenIn(body.value) });
      if (!command.success) {
        return page(c, deps, found, { values, errors: errorsOf(problemsOf(command.error), colleaguesLeaveWords) }, 400);
      }
      const change = setColleaguesLeave(found.person, command.data, found.colleagues, momentOf(deps, c.var));
      return answer(c, deps, change, values);
    })
    .post('/preferences/leave/of/:person/end', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const found = await colleagueIn(c, deps);
      if (!found) return refused(c, { kind: 'not-found' });
      return answer(c, deps, endColleaguesLeave(found.person, { seen: seenIn(body.value) }, momentOf(deps, c.var)));
    });

/** The colleague that the address names, with everyone of the front door. */
async function colleagueIn(c: C, { store }: Deps): Promise<Colleague | undefined> {
  const { actor } = c.var;
  const id = PersonId.safeParse(c.req.param('person'));
  const person = id.success ? await store.people.find(id.data) : undefined;
  if (!person || !maySetLeaveOf(actor, person)) return undefined;
  return { person, colleagues: await store.people.of(actor.authority, actor.organisation.id) };
}

async function answer(c: C, deps: Deps, change: Result<ColleaguesLeave>, values?: LeaveValues) {
  const act = { by: stampOf(c.var.actor), at: deps.now(), what: 'POST /preferences/leave/of/:person' };
  const saved = change.ok ? await deps.store.people.saveColleaguesLeave(change.value, act, deps.newId()) : change;
  const found = await colleagueIn(c, deps);
  if (!found) return refused(c, { kind: 'not-found' });
  if (saved.ok) return c.redirect(`${colleaguesLeaveHref(found.person)}?done=colleagues-leave`, 303);
  const kept = values && { values };
  if (saved.refusal.kind === 'invalid') {
    return page(c, deps, found, { ...kept, errors: errorsOf(saved.refusal.problems, colleaguesLeaveWords) }, 400);
  }
  if (saved.refusal.kind === 'stale') return page(c, deps, found, { ...kept, overtaken: true }, 409);
  return refused(c, saved.refusal);
}

function page(
  c: C,
  deps: Deps,
  { person, colleagues }: Colleague,
  { values, ...shown }: Shown,
  status: 200 | 400 | 409,
) {
  const staff = staffOf(deps, c.var);
  const covers = colleagues.filter((other) => whyNotCover(person, other) === undefined);
  const typed = values ?? valuesOf(person, localDate(staff.now));
  return c.html(<ColleaguesLeavePage {...staff} {...{ person, covers }} values={typed} {...shown} />, status);
}
