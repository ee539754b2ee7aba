import { type Context, Hono } from 'hono';
import type { Person } from '../../../shared/actor.ts';
import { whyNotCover } from '../../../shared/preferences/cover.ts';
import { maySetLeaveOf } from '../../../shared/preferences/set-colleagues-leave.ts';
import { endLeave, SetLeave, setLeave } from '../../../shared/preferences/set-leave.ts';
import type { Problem, Result } from '../../../shared/result.ts';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { leaveWords } from '../../../web/forms/leave-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { LeavePage, type LeaveValues } from '../../../web/pages/preferences/leave.tsx';
import { leaveHref } from '../../../web/pages/preferences/leave-section.tsx';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { ownAccount } from './show.tsx';

type C = Context<SignedIn>;

const boxesIn = (body: FormBody, name: string) => ({
  day: typedIn(body, `${name}-day`),
  month: typedIn(body, `${name}-month`),
  year: typedIn(body, `${name}-year`),
});

/** What was typed into the form for leave. */
export const valuesIn = (body: FormBody): LeaveValues => ({
  from: boxesIn(body, 'from'),
  until: boxesIn(body, 'until'),
  cover: typedIn(body, 'cover'),
});

/** The leave that is not over, as the form shows it to be changed. */
export function valuesOf({ leave }: Person, today: string): LeaveValues {
  const boxes = (date = '--') => {
    const [year = '', month = '', day = ''] = date.split('-');
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  };
  const kept = leave && leave.until >= today ? leave : undefined;
  return { from: boxes(kept?.from), until: boxes(kept?.until), cover: kept?.cover.id ?? '' };
}

/** Problems beside their fields; those with a date lead to its first box. */
export const errorsOf = (problems: readonly Problem[], words = leaveWords): FieldError[] =>
  problemsInWords(
    problems.map(({ field, code }) => ({ field: field.split(/[./]/)[0] ?? field, code })),
    words,
  ).map(({ id, text }) => ({ id: id === 'cover' ? id : `${id}-day`, text }));

/** When somebody is away and who covers: set, changed and taken back by themselves. */
export const leaveRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/preferences/leave', async (c) => {
      const held = await heldFor(c, deps);
      if (held) return page(c, deps, { values: valuesIn(held), notice: doneWords('held') }, 200);
      return page(c, deps, { done: doneWords(c.req.query('done')) }, 200);
    })
    .post('/preferences/leave', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const values = valuesIn(body.value);
      const command = SetLeave.safeParse({ ...values, seen: seenIn(body.value) });
      if (!command.success) return page(c, deps, { values, errors: errorsOf(problemsOf(command.error)) }, 400);
      const { person, colleagues } = await everyone(c, deps);
      const change = setLeave(person, command.data, colleagues, momentOf(deps, c.var));
      const saved = change.ok ? await deps.store.people.saveLeave(change.value, deps.newId()) : change;
      return answer(c, deps, { saved, values, done: 'leave-set' });
    })
    .post('/preferences/leave/end', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const { person } = await everyone(c, deps);
      const back = endLeave(person, { seen: seenIn(body.value) });
      const saved = back.ok ? await deps.store.people.save(back.value, deps.newId()) : back;
      return answer(c, deps, { saved, done: 'leave-ended' });
    });

/** The actor as an account, and everyone of their organisation. */
async function everyone(c: C, deps: Deps): Promise<{ person: Person; colleagues: Person[] }> {
  const { actor } = c.var;
  const [person, colleagues] = await Promise.all([
    ownAccount(deps, c),
    deps.store.people.of(actor.authority, actor.organisation.id),
  ]);
  return { person, colleagues };
}

type Answered = { saved: Result<void>; values?: LeaveValues; done: string };

async function answer(c: C, deps: Deps, { saved, values, done }: Answered) {
  if (saved.ok) return c.redirect(`${leaveHref}?done=${done}`, 303);
  const kept = values && { values };
  if (saved.refusal.kind === 'invalid')
    return page(c, deps, { ...kept, errors: errorsOf(saved.refusal.problems) }, 400);
  if (saved.refusal.kind === 'stale') return page(c, deps, { ...kept, overtaken: true }, 409);
  return refused(c, saved.refusal);
}

type Shown = {
  values?: LeaveValues;
  errors?: FieldError[];
  overtaken?: boolean;
  done?: string | undefined;
  notice?: string | undefined;
};

async function page(c: C, deps: Deps, { values, ...shown }: Shown, status: 200 | 400 | 409) {
  const staff = staffOf(deps, c.var);
  const { person, colleagues } = await everyone(c, deps);
  const today = localDate(staff.now);
  const covers = colleagues.filter((other) => whyNotCover(person, other) === undefined);
  const coveredFor = colleagues.filter(
    ({ active, leave }) => active && leave?.cover.id === person.id && leave.until >= today,
  );
  const absent = colleagues.filter((other) => maySetLeaveOf(c.var.actor, other));
  return c.html(
    <LeavePage
      {...staff}
      {...{ person, covers, coveredFor, colleagues: absent }}
      values={values ?? valuesOf(person, today)}
      {...shown}
    />,
    status,
  );
}
