import { Hono } from 'hono';
import { Ask, ask } from '../../../shared/contact/ask.ts';
import { assign, Claim, claim } from '../../../shared/contact/claim.ts';
import { Close, close } from '../../../shared/contact/issue-letter.ts';
import { Rate, rate } from '../../../shared/contact/rate.ts';
import { PersonId } from '../../../shared/ids.ts';
import { refuse } from '../../../shared/result.ts';
import { assignProblems, questionProblems } from '../../../web/forms/question-words.ts';
import { ratingProblems } from '../../../web/forms/rating-words.ts';
import { AssignPage } from '../../../web/pages/contact/assign.tsx';
import { QuestionPage } from '../../../web/pages/contact/question.tsx';
import { RatingPage } from '../../../web/pages/contact/rating.tsx';
import { TakenPage } from '../../../web/pages/contact/taken.tsx';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt } from './attempt.ts';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';
import { staffOf } from './staff-of.ts';
import { workersOf } from './workers.ts';

const ratingPage = ({ body, ...form }: FormPage) => (
  <RatingPage {...form} values={{ colour: typedIn(body, 'colour'), reason: typedIn(body, 'reason') }} />
);
const questionPage = ({ body, ...form }: FormPage) => (
  <QuestionPage {...form} values={{ text: typedIn(body, 'text'), reason: typedIn(body, 'reason') }} />
);

/** What is done to a contact on the way to a decision: who holds it, how urgent it is, what we ask. */
export const contactActRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .post('/contacts/:id/claim', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Claim.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const { contact } = c.var;
      const moment = momentOf(deps, c.var);
      const saved = await attempt(deps, contact, (current) => claim(current, command.data, moment));
      if (saved.ok) return c.redirect(`/contacts/${contact.id}?done=claimed`, 303);
      if (saved.refusal.kind !== 'taken') return refused(c, saved.refusal);
      return c.html(<TakenPage {...staffOf(deps, c.var)} contact={contact} by={saved.refusal.by} />, 409);
    })
    .post('/contacts/:id/close', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Close.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const { contact } = c.var;
      const moment = momentOf(deps, c.var);
      const saved = await attempt(deps, contact, (current) => close(current, command.data, moment));
      return saved.ok ? c.redirect(`/contacts/${contact.id}?done=closed`, 303) : refused(c, saved.refusal);
    })
    .get('/contacts/:id/assign', async (c) => {
      const staff = staffOf(deps, c.var);
      const workers = await workersOf(deps, staff);
      return c.html(<AssignPage {...staff} contact={c.var.contact} workers={workers} />);
    })
    .post('/contacts/:id/assign', async (c) => {
      const workers = await workersOf(deps, staffOf(deps, c.var));
      return takeForm(deps, {
        schema: Claim.extend({ to: PersonId }),
        rule: (contact, { seen, to }, moment) => {
          const chosen = workers.find(({ person }) => person.id === to);
          if (!chosen) return refuse({ kind: 'invalid', problems: [{ field: 'to', code: 'cannot-take-work' }] });
          return assign(contact, { seen, to: chosen.person }, moment);
        },
        words: assignProblems,
        page: (form) => <AssignPage {...form} workers={workers} />,
        done: 'assigned',
      })(c);
    })
    .get('/contacts/:id/rating', showForm(deps, ratingPage))
    .post(
      '/contacts/:id/rating',
      takeForm(deps, {
        schema: Rate,
        rule: rate,
        words: ratingProblems,
        page: ratingPage,
        done: 'rated',
      }),
    )
    .get('/contacts/:id/question', showForm(deps, questionPage))
    .post(
      '/contacts/:id/question',
      takeForm(deps, {
        schema: Ask,
        rule: ask,
        words: questionProblems,
        page: questionPage,
        done: 'asked',
      }),
    );
