import { type Context, Hono } from 'hono';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Refusal } from '../../../shared/result.ts';
import {
  contactStands,
  dispose,
  keepLonger,
  type Lies,
  ReviewDisposal,
  whyNotYet,
} from '../../../shared/retention/dispose.ts';
import { ongoingIn } from '../../../shared/retention/ongoing.ts';
import { scheduleOn } from '../../../shared/retention/schedule.ts';
import { localDate } from '../../../shared/time/london.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { keptHref, reviewProblems } from '../../../web/forms/retention-words.ts';
import { ReviewDisposalPage, type Typed } from '../../../web/pages/retention/review.tsx';
import type { SaidOf } from '../../store/said-of.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { goneFor } from '../gone.tsx';
import { heldFor } from '../held-form.ts';
import { dateIn } from '../person-record/date-in.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { RetentionDeps } from './context.ts';

const typedOf = (body: FormBody): Typed => ({
  decision: typedIn(body, 'decision'),
  day: typedIn(body, 'until-day'),
  month: typedIn(body, 'until-month'),
  year: typedIn(body, 'until-year'),
  words: typedIn(body, 'words'),
  seen: typedIn(body, 'seen'),
});

const controls: Record<string, string> = { until: 'until-day' };
const inWords = (problems: Parameters<typeof problemsInWords>[0]): FieldError[] =>
  problemsInWords(problems, reviewProblems).map(({ id, text }) => ({ id: controls[id] ?? id, text }));

/** What a manager decides of one concern whose time is over: that it goes, or that it is kept until a later day. */
export function reviewRoutes(deps: RetentionDeps) {
  const { store, now, newId } = deps;
  type C = Context<OpenedContact>;

  /** What lies there of a concern; `ongoing`: what keeps it from being disposed of. */
  async function lies({ id }: Contact, said: SaidOf): Promise<Lies> {
    const [file, kinds] = await Promise.all([store.contacts.file(id), store.disposals.kindsOf(id)]);
    return { kinds, ongoing: [...ongoingIn(file), ...(store.disposals.fits(said) ? [] : (['too-many'] as const))] };
  }

  async function saidOf(contact: Contact): Promise<SaidOf> {
    const [said] = await store.said.of([contact]);
    if (!said) throw new Error('nothing was said of the concern');
    return said;
  }

  async function page(c: C, shown: { typed?: Typed; errors?: readonly FieldError[]; conflict?: boolean } = {}) {
    const staff = staffOf(deps, c.var);
    const found = await store.contacts.find(c.var.contact.id);
    // Another may have disposed of it meanwhile: there is nothing to show any more.
    if (!found.ok) return (await goneFor(c, deps, { contact: c.var.contact.id })) ?? refused(c, found.refusal);
    const contact = found.value;
    const said = await saidOf(contact);
    const stands = contactStands(contact, said, staff.now);
    const notYet = stands.as === 'due' ? whyNotYet(said, await lies(contact, said)) : [];
    return c.html(
      <ReviewDisposalPage
        {...staff}
        {...{ contact, stands, notYet, seen: said.print, schedule: scheduleOn(localDate(staff.now)), ...shown }}
      />,
      shown.conflict ? 409 : shown.errors?.length ? 400 : 200,
    );
  }

  const notDone = (c: C, typed: Typed, refusal: Refusal) => {
    if (refusal.kind === 'forbidden') return refused(c, refusal);
    if (refusal.kind === 'invalid') return page(c, { typed, errors: inWords(refusal.problems) });
    return page(c, { typed, conflict: true });
  };

  async function take(c: C, typed: Typed, command: ReviewDisposal) {
    const { contact } = c.var;
    const said = await saidOf(contact);
    const moment = momentOf(deps, c.var);
    if (command.decision === 'keep') {
      const kept = keepLonger(contact, said, command, moment);
      const saved = kept.ok ? await store.disposals.keepLonger(kept.value, contact, newId()) : kept;
      if (!saved.ok) return notDone(c, typed, saved.refusal);
      return c.redirect(`${keptHref({ kind: 'contact', id: contact.id })}?done=kept`, 303);
    }
    const gone = dispose(contact, said, command, await lies(contact, said), moment);
    if (!gone.ok) return notDone(c, typed, gone.refusal);
    const begun = await store.disposals.begin(gone.value, contact, said, newId());
    if (!begun.ok) return notDone(c, typed, begun.refusal);
    const finished = await store.disposals.finish(gone.value, now(), newId());
    // What is begun and not finished is said on that page, with how to finish it.
    return c.redirect(`/retention/disposed${finished.ok ? '?done=disposed' : ''}`, 303);
  }

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
      return take(c, typed, command.data);
    });
}
