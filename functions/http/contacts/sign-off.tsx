import { type Context, Hono } from 'hono';
import { Authorise, authorise, Return, returnForChanges } from '../../../shared/contact/authorise-decision.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { Reasons } from '../../../shared/letter/preflight/allowed-to-stay.ts';
import { reasonErrors } from '../../../web/forms/preflight-words.ts';
import { commentProblems } from '../../../web/forms/question-words.ts';
import type { ContactForm } from '../../../web/pages/contact/form.tsx';
import { SecondPersonPage } from '../../../web/pages/decision/second-person.tsx';
import { SignOffPage } from '../../../web/pages/decision/sign-off.tsx';
import { type Deps, type DeskDeps, momentOf, type OpenedConcern } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt, isConflict, whatChanged } from './attempt.ts';
import { pastFor } from './childrens-past.ts';
import { seenIn, showForm, takeForm, typedIn } from './form.ts';
import { letterRecordOf, previousOf, reasonsIn } from './letter-record.ts';
import { type BeforeLetter, preparedFor } from './prepared-letter.ts';
import { staffOf } from './staff-of.ts';

type C = Context<OpenedConcern>;
type Before = BeforeLetter & { events: readonly ContactEvent[] };

const signOffPage =
  (deps: Deps, c: C, before: Before) =>
  ({ body, reasons = reasonsIn(body), ...form }: ContactForm & { body: FormBody; reasons?: Reasons }) => (
    <SignOffPage
      {...form}
      concern={c.var.concern}
      comment={typedIn(body, 'comment')}
      prepared={preparedFor(form.contact, before, momentOf(deps, c.var))}
      events={before.events}
      reasons={reasons}
    />
  );

async function beforeLetter(deps: Deps, c: C): Promise<Before> {
  const { contact, concern } = c.var;
  const [record, previous, { events }] = await Promise.all([
    letterRecordOf(deps, contact, { concern }),
    previousOf(deps, contact),
    deps.store.contacts.file(contact.id),
  ]);
  return { record, previous, events };
}

/** A manager authorises a decision or returns it, with its letter and what was found in it before their eyes. */
export const signOffRoutes = (deps: DeskDeps) =>
  new Hono<OpenedConcern>()
    .get('/contacts/:id/sign-off', async (c) => showForm(deps, signOffPage(deps, c, await beforeLetter(deps, c)))(c))
    .post('/contacts/:id/return', async (c) =>
      takeForm(deps, {
        schema: Return,
        rule: returnForChanges,
        words: commentProblems,
        page: signOffPage(deps, c, await beforeLetter(deps, c)),
        done: 'returned',
      })(c),
    )
    .route('/', authoriseRoute(deps));

/** Makes the letter with the decision, and shows it. */
const authoriseRoute = (deps: DeskDeps) =>
  new Hono<OpenedConcern>().post('/contacts/:id/authorise', async (c) => {
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const command = Authorise.safeParse({ ...body.value, reasons: reasonsIn(body.value) });
    if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
    const { contact } = c.var;
    const outcomes = contact.status === 'decision-proposed' ? contact.proposal.children : [];
    const [before, past] = await Promise.all([
      beforeLetter(deps, c),
      pastFor(deps, contact, { outcomes, settings: c.var.settings }),
    ]);
    const moment = momentOf(deps, c.var);
    let letterId = '';
    const saved = await attempt(deps, contact, (current) => {
      const authorised = authorise(current, command.data, before.record, moment, before.previous, past);
      if (authorised.ok) letterId = authorised.value.letters[0]?.id ?? '';
      return authorised;
    });
    if (saved.ok) return c.redirect(`/contacts/${contact.id}/letters/${letterId}?done=authorised`, 303);
    const staff = staffOf(deps, c.var);
    const { refusal } = saved;
    if (refusal.kind === 'second-person-needed') {
      return c.html(<SecondPersonPage {...staff} contact={contact} triggers={refusal.triggers} />, 409);
    }
    const page = signOffPage(deps, c, before);
    const again = { ...staff, contact, body: body.value, seen: seenIn(body.value) };
    if (refusal.kind === 'letter-blocked') return c.html(page(again), 409);
    if (refusal.kind === 'invalid') {
      const errors = reasonErrors(refusal.problems, preparedFor(contact, before, moment)?.findings ?? []);
      return c.html(page({ ...again, errors }), 400);
    }
    if (!isConflict(refusal)) return refused(c, refusal);
    const now = await whatChanged(deps, contact, seenIn(body.value));
    if (!now.ok) return refused(c, now.refusal);
    const changed = { ...now.value.changed, nothingTyped: true };
    return c.html(page({ ...staff, contact: now.value.contact, changed, body: body.value }), 409);
  });
