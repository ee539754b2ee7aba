import { type Context, Hono } from 'hono';
import { OpenDisclosure, openDisclosure } from '../../../shared/disclosure/open-disclosure.ts';
import { holdForRequest } from '../../../shared/retention/place-hold.ts';
import { disclosureErrors, openProblems } from '../../../web/forms/disclosure-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { OpenDisclosurePage, type TypedRequest } from '../../../web/pages/disclosure/open.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { OpenedRecord } from '../person-record/context.ts';
import { dateIn } from '../person-record/date-in.ts';
import { openedRecord, unlessKept } from '../person-record/opened-record.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { DisclosureDeps } from './context.ts';
import { openRequests } from './opened-request.ts';

const typedOf = (body: FormBody): TypedRequest => ({
  asker: typedIn(body, 'asker'),
  name: typedIn(body, 'name'),
  day: typedIn(body, 'came-day'),
  month: typedIn(body, 'came-month'),
  year: typedIn(body, 'came-year'),
  asked: typedIn(body, 'asked'),
  identity: typedIn(body, 'identity'),
  identityWords: typedIn(body, 'identityWords'),
});

/** From the record of a person: the requests about them that are open, and a form for another. */
export function openRoutes(deps: DisclosureDeps) {
  const { store, newId } = deps;
  type C = Context<OpenedRecord>;
  type Shown = {
    typed?: TypedRequest;
    errors?: readonly FieldError[];
    notice?: string | undefined;
    conflict?: boolean;
  };

  async function page(c: C, shown: Shown = {}) {
    const staff = staffOf(deps, c.var);
    const { record } = c.var;
    const { items } = await store.disclosures.open();
    const known = await openRequests(deps, staff.actor, items);
    const open = known.flatMap(({ request, person }) =>
      person.id === record.id || request.person === record.id ? [request] : [],
    );
    return c.html(
      <OpenDisclosurePage {...staff} {...{ record, open, ...shown }} />,
      shown.conflict ? 409 : shown.errors?.length ? 400 : 200,
    );
  }

  return new Hono<OpenedRecord>()
    .use('/disclosures/people/:record', openedRecord(deps), unlessKept)
    .get('/disclosures/people/:record', async (c) => {
      const held = await heldFor(c, deps);
      return page(c, held ? { typed: typedOf(held), notice: doneWords('held') } : {});
    })
    .post('/disclosures/people/:record', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = typedOf(body.value);
      const command = OpenDisclosure.safeParse({ ...typed, came: dateIn(body.value, 'came') });
      if (!command.success) {
        return page(c, { typed, errors: disclosureErrors(problemsOf(command.error), openProblems) });
      }
      const moment = momentOf(deps, c.var);
      const opened = openDisclosure(c.var.record.id, command.data, moment);
      if (!opened.ok) {
        const { refusal } = opened;
        return refusal.kind === 'invalid'
          ? page(c, { typed, errors: disclosureErrors(refusal.problems, openProblems) })
          : refused(c, refusal);
      }
      const request = opened.value;
      const before = await store.keepings.find({ kind: 'person', id: request.person });
      const keeping = holdForRequest(before, request, moment);
      if (!keeping.ok) return refused(c, keeping.refusal);
      const saved = await store.disclosures.save(request, keeping.value, newId());
      return saved.ok ? c.redirect(`/disclosures/${request.id}?done=opened`, 303) : page(c, { typed, conflict: true });
    });
}
