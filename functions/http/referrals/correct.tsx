import { type Context, Hono } from 'hono';
import { CorrectAnswer, correctAnswer } from '../../../shared/contact/correct-answer.ts';
import { correctionsIn } from '../../../shared/contact/corrected-concern.ts';
import { rowWithKey } from '../../../shared/form/row-key.ts';
import { correctionProblems } from '../../../web/forms/later-words.ts';
import { CorrectPage } from '../../../web/pages/referral/correct.tsx';
import { CorrectionsPage } from '../../../web/pages/referral/corrections.tsx';
import { typedIn } from '../contacts/form.ts';
import type { Deps, OpenedConcern } from '../context.ts';
import { refused } from '../refused.tsx';
import { type LaterPage, laterPage, showLaterForm, takeLaterForm } from './later-form.ts';

type C = Context<OpenedConcern>;

const rowOf = (c: C) => rowWithKey(c.var.concern, c.req.param('answer') ?? '');

/** The form for one answer, with what was corrected of it before. */
async function pageFor({ store }: Deps, c: C) {
  const row = rowOf(c);
  const { events } = await store.contacts.file(c.var.contact.id);
  return ({ body, ...form }: LaterPage) => {
    if (!row) throw new Error('no such answer');
    const values = { now: typedIn(body, 'now'), why: typedIn(body, 'why') };
    return <CorrectPage {...form} concern={c.var.concern} row={row} events={events} values={values} />;
  };
}

/** What is right in place of an answer that was sent. */
export const correctRoutes = (deps: Deps) =>
  new Hono<OpenedConcern>()
    .get('/referrals/:id/corrections', (c) => {
      const { concern } = c.var;
      return c.html(<CorrectionsPage {...laterPage(deps, c, {})} concern={concern} />);
    })
    .get('/referrals/:id/corrections/:answer', async (c) =>
      rowOf(c) ? showLaterForm(deps, await pageFor(deps, c))(c) : refused(c, { kind: 'not-found' }),
    )
    .post('/referrals/:id/corrections/:answer', async (c) => {
      if (!rowOf(c)) return refused(c, { kind: 'not-found' });
      const { contact, concern } = c.var;
      const { events } = await deps.store.contacts.file(contact.id);
      const before = correctionsIn(events);
      return takeLaterForm(deps, {
        schema: CorrectAnswer,
        read: (body, id) => ({
          id,
          answer: c.req.param('answer'),
          now: typedIn(body, 'now'),
          why: typedIn(body, 'why'),
        }),
        rule: (about, command, moment) =>
          correctAnswer({ ...about, concern: about.concern ?? concern, before }, command, moment),
        words: correctionProblems,
        longest: 'now',
        typed: ['now', 'why'],
        page: await pageFor(deps, c),
        done: () => 'corrected',
      })(c);
    });
