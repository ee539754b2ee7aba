import { type Context, Hono } from 'hono';
import type { Refusal } from '../../../shared/result.ts';
import { contactStands, dispose, keepLonger, ReviewDisposal } from '../../../shared/retention/dispose.ts';
import { scheduleOn } from '../../../shared/retention/schedule.ts';
import { localDate } from '../../../shared/time/london.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { keptHref, reviewProblems } from '../../../web/forms/retention-words.ts';
import { ReviewDisposalPage, type Typed } from '../../../web/pages/retention/review.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { dateIn } from '../person-record/date-in.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { RetentionDeps } from './context.ts';
import { saidOf } from './said-of.ts';

const typedOf = (body: FormBody): Typed => ({
  decision: typedIn(body, 'decision'),
  day: typedIn(body, 'until-day'),
  month: typedIn(body, 'until-month'),
  year: typedIn(body, 'until-year'),
  words: typedIn(body, 'words'),
  seen: typedIn(body, 'seen'),
  contactSeen: typedIn(body, 'contactSeen'),
});

const controls: Record<string, string> = { until: 'until-day' };
const inWords = (problems: Parameters<typeof problemsInWords>[0]): FieldError[] =>
  problemsInWords(problems, reviewProblems).map(({ id, text }) => ({ id: controls[id] ?? id, text }));

/** What a manager decides of one concern whose time is over: that it goes, or that it is kept until a later day. */
export function reviewRoutes(deps: RetentionDeps) {
  const { store, now, newId } = deps;
  type C = Context<OpenedContact>;

  async function page(c: C, shown: { typed?: Typed; errors?: readonly FieldError[]; conflict?: boolean } = {}) {
    const staff = staffOf(deps, c.var);
    const found = await store.contacts.find(c.var.contact.id);
    const contact = found.ok ? found.value : c.var.contact;
    const said = await saidOf(deps, contact);
    const stands = contactStands(contact, said, staff.now);
    const seen = { seen: String(said.own?.version ?? 0), contactSeen: String(contact.version) };
    return c.html(
      <ReviewDisposalPage
        {...staff}
        {...{ contact, stands, seen, schedule: scheduleOn(localDate(staff.now)), ...shown }}
      />,
      shown.conflict ? 409 : shown.errors?.length ? 400 : 200,
    );
  }

  const notDone = (c: C, typed: Typed, refusal: Refusal) => {
    if (refusal.kind === 'forbidden') return refused(c, refusal);
    if (refusal.kind === 'invalid') return page(c, { typed, errors: inWords(refusal.problems) });
    return page(c, { typed, conflict: true });
  };

  return new Hono<OpenedContact>()
    .get('/retention/contacts/:id/review', async (c) => {
      const held = await heldFor(c, deps);
      return page(c, held ? { typed: typedOf(held) } : {});
    })
    .post('/retention/contacts/:id/review', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = typedOf(body.value);
      const command = ReviewDisposal.safeParse({ ...typed, until: dateIn(body.value, 'until') });
      if (!command.success) return page(c, { typed, errors: inWords(problemsOf(command.error)) });
      const { contact } = c.var;
      const said = await saidOf(deps, contact);
      const moment = momentOf(deps, c.var);
      if (command.data.decision === 'keep') {
        const kept = keepLonger(contact, said, command.data, moment);
        const saved = kept.ok ? await store.disposals.keepLonger(kept.value, contact, newId()) : kept;
        return saved.ok
          ? c.redirect(`${keptHref({ kind: 'contact', id: contact.id })}?done=kept`, 303)
          : notDone(c, typed, saved.refusal);
      }
      const gone = dispose(contact, said, command.data, await store.disposals.kindsOf(contact.id), moment);
      const begun = gone.ok ? await store.disposals.begin(gone.value, contact, said.records, newId()) : gone;
      if (!gone.ok) return notDone(c, typed, gone.refusal);
      if (!begun.ok) return notDone(c, typed, begun.refusal);
      await store.disposals.finish(gone.value, now(), newId());
      return c.redirect('/retention/disposed?done=disposed', 303);
    });
}
