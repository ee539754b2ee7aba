import { type Context, Hono } from 'hono';
import { Answer, answer } from '../../../shared/contact/ask.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { referralHref } from '../../../web/pages/referral/links.ts';
import { ReferralQuestionPage } from '../../../web/pages/referral/question.tsx';
import { type Deps, momentOf, type OpenedConcern } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;
type C = Context<OpenedConcern>;

/** Changes of the contact that an answer may cross before something else must be wrong. */
const mostTries = 5;

const noRoom = 'There is no room for an answer of this length. Make it shorter, or telephone';

/** A question of the front door, answered by those who raised the concern and not by staff on their behalf. */
export const referralQuestionRoutes = (deps: Needs) =>
  new Hono<OpenedConcern>()
    .get('/referrals/:id/questions/:question', async (c) => {
      const held = await heldFor(c, deps);
      return shown(c, c.var.contact, held ? { typed: textOf(held, 'text') } : {}, 200);
    })
    .post('/referrals/:id/questions/:question', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = cleaned(textOf(body.value, 'text'));
      const given = Answer.safeParse({ questionId: c.req.param('question'), text: typed });
      if (!given.success) {
        const long = given.error.issues.some(({ code }) => code === 'too_big');
        const error = long ? 'Your answer must be 20,000 characters or fewer' : 'Enter your answer';
        return shown(c, c.var.contact, { typed, error }, 400);
      }
      return answered(c, deps, given.data);
    });

async function answered(c: C, { store, ...deps }: Needs, given: Answer) {
  let { contact } = c.var;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const change = answer(contact, given, momentOf(deps, c.var));
    if (!change.ok) {
      if (change.refusal.kind === 'wrong-status') return shown(c, contact, { typed: given.text }, 409);
      if (change.refusal.kind === 'too-large') return shown(c, contact, { typed: given.text, error: noRoom }, 413);
      return refused(c, change.refusal);
    }
    const saved = await store.contacts.save(change.value);
    if (saved.ok) return c.redirect(`${referralHref(contact.id)}?answered=yes`, 303);
    const found = await store.contacts.find(contact.id);
    if (!found.ok) return refused(c, found.refusal);
    contact = found.value;
  }
  throw new Error('a contact kept changing while its question was answered');
}

function shown(c: C, contact: Contact, said: { typed?: string; error?: string }, status: 200 | 400 | 409 | 413) {
  const { site, actor, settings } = c.var;
  const question = contact.questions.find(({ id }) => id === c.req.param('question'));
  if (!question) return refused(c, { kind: 'not-found' });
  return c.html(
    <ReferralQuestionPage
      site={site}
      actor={actor}
      settings={settings}
      contact={contact}
      question={question}
      {...said}
    />,
    status,
  );
}
