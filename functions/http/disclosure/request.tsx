import { type Context, Hono } from 'hono';
import { stands } from '../../../shared/disclosure/clock.ts';
import { timeOf } from '../../../shared/disclosure/disclosure.ts';
import { mayExtend, WorkOnDisclosure, workOn } from '../../../shared/disclosure/work-on.ts';
import { liftForRequest } from '../../../shared/retention/place-hold.ts';
import { localDate } from '../../../shared/time/london.ts';
import { disclosureErrors, workProblems } from '../../../web/forms/disclosure-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { RequestPage, type TypedAct } from '../../../web/pages/disclosure/request.tsx';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { dateIn } from '../person-record/date-in.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { DisclosureDeps, OpenedRequest } from './context.ts';
import { openedRequest } from './opened-request.ts';

const names = ['act', 'why', 'how', 'words', 'identity', 'identityWords'] as const;
const dates = ['on', 'told'] as const;

const typedOf = (body: FormBody): TypedAct => ({
  ...(Object.fromEntries(names.map((name) => [name, typedIn(body, name)])) as Record<(typeof names)[number], string>),
  day: Object.fromEntries(
    ['day', 'month', 'year'].map((part) => [
      part,
      dates.map((name) => typedIn(body, `${name}-${part}`)).find((text) => text !== '') ?? '',
    ]),
  ),
  seen: seenIn(body),
});

/** One request: its clock, what was done, and what is done next. */
export function requestRoutes(deps: DisclosureDeps) {
  const { store, newId } = deps;
  type C = Context<OpenedRequest>;
  type Shown = { typed?: TypedAct; errors?: readonly FieldError[]; conflict?: boolean; notice?: string | undefined };

  async function page(c: C, shown: Shown = {}) {
    const staff = staffOf(deps, c.var);
    const request = shown.conflict ? await store.disclosures.find(c.var.request.id) : c.var.request;
    if (!request) return refused(c, { kind: 'not-found' });
    return c.html(
      <RequestPage
        {...staff}
        {...{ request, person: c.var.record, done: c.req.query('done'), ...shown }}
        clock={stands(timeOf(request), staff.settings.calendar, localDate(staff.now))}
        extends={mayExtend(request, staff)}
      />,
      shown.conflict ? 409 : shown.errors?.length ? 400 : 200,
    );
  }

  return new Hono<OpenedRequest>()
    .use('/disclosures/:request', openedRequest(deps))
    .get('/disclosures/:request', async (c) => {
      const held = await heldFor(c, deps);
      return page(c, held ? { typed: typedOf(held), notice: doneWords('held') } : {});
    })
    .post('/disclosures/:request', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = typedOf(body.value);
      const wrong = (problems: Parameters<typeof disclosureErrors>[0]) =>
        page(c, { typed, errors: disclosureErrors(problems, workProblems, typed.act) });
      const [on, told] = dates.map((name) => dateIn(body.value, name));
      const command = WorkOnDisclosure.safeParse({ ...typed, on, told });
      if (!command.success) {
        const problems = problemsOf(command.error);
        return problems.some(({ field }) => field === 'act') ? page(c, { conflict: true }) : wrong(problems);
      }
      const moment = momentOf(deps, c.var);
      const changed = workOn(c.var.request, command.data, moment);
      if (!changed.ok) {
        const { refusal } = changed;
        if (refusal.kind === 'invalid') return wrong(refusal.problems);
        return refusal.kind === 'forbidden' ? refused(c, refusal) : page(c, { typed, conflict: true });
      }
      const request = changed.value;
      const kept = request.ended && (await store.keepings.find({ kind: 'person', id: request.person }));
      const saved = await store.disclosures.save(request, kept && liftForRequest(kept, request, moment), newId());
      if (!saved.ok) return page(c, { typed, conflict: true });
      return c.redirect(`/disclosures/${request.id}?done=${command.data.act}`, 303);
    });
}
