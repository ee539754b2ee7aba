import { Hono } from 'hono';
import { Authorise, authorise, Return, returnForChanges } from '../../../shared/contact/authorise-decision.ts';
import { commentProblems } from '../../../web/forms/question-words.ts';
import { SecondPersonPage } from '../../../web/pages/decision/second-person.tsx';
import { SignOffPage } from '../../../web/pages/decision/sign-off.tsx';
import { type Deps, momentOf, type OpenedConcern } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt, isConflict, whatChanged } from './attempt.ts';
import { seenIn, showForm, takeForm, typedIn } from './form.ts';
import { staffOf } from './staff-of.ts';

/** A manager authorises a decision or returns it. */
export const signOffRoutes = (deps: Deps) =>
  new Hono<OpenedConcern>()
    .get('/contacts/:id/sign-off', (c) => {
      const { concern } = c.var;
      return showForm(deps, (form) => (
        <SignOffPage {...form} concern={concern} comment={typedIn(form.body, 'comment')} />
      ))(c);
    })
    .post('/contacts/:id/return', (c) => {
      const { concern } = c.var;
      return takeForm(deps, {
        schema: Return,
        rule: returnForChanges,
        words: commentProblems,
        page: (form) => <SignOffPage {...form} concern={concern} comment={typedIn(form.body, 'comment')} />,
        done: 'returned',
      })(c);
    })
    .route('/', authoriseRoute(deps));

/** Makes the letter with the decision, and shows it. */
const authoriseRoute = (deps: Deps) =>
  new Hono<OpenedConcern>().post('/contacts/:id/authorise', async (c) => {
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const command = Authorise.safeParse(body.value);
    if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
    const { contact } = c.var;
    const organisation = await deps.store.organisations.get(contact.raisedBy.organisation.id);
    const replaced = contact.earlier.at(-1)?.letterId;
    const previous = replaced && (await deps.store.letters.find(contact.id, replaced));
    if (previous && !previous.ok) throw new Error(`the letter before the next of ${contact.id} is gone`);
    const moment = momentOf(deps, c.var);
    let letterId = '';
    const saved = await attempt(deps, contact, (current) => {
      const authorised = authorise(current, command.data, organisation, moment, previous?.value);
      if (authorised.ok) letterId = authorised.value.letters[0]?.id ?? '';
      return authorised;
    });
    if (saved.ok) return c.redirect(`/contacts/${contact.id}/letters/${letterId}?done=authorised`, 303);
    const staff = staffOf(deps, c.var);
    if (saved.refusal.kind === 'second-person-needed') {
      return c.html(<SecondPersonPage {...staff} contact={contact} triggers={saved.refusal.triggers} />, 409);
    }
    if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
    const now = await whatChanged(deps, contact, seenIn(body.value));
    if (!now.ok) return refused(c, now.refusal);
    const changed = { ...now.value.changed, nothingTyped: true };
    const { contact: current } = now.value;
    return c.html(<SignOffPage {...{ ...staff, contact: current, changed }} concern={c.var.concern} comment="" />, 409);
  });
