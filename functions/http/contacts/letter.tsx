import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { Return, withdrawAuthorisation } from '../../../shared/contact/authorise-decision.ts';
import { Issue, issue } from '../../../shared/contact/issue-letter.ts';
import { LetterId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { commentProblems } from '../../../web/forms/question-words.ts';
import { ContactLetterPage } from '../../../web/pages/contact/letter.tsx';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { attempt } from './attempt.ts';
import { showForm, takeForm, typedIn } from './form.ts';

/** A letter of the contact that is open, looked up by the id in the address. */
async function letterIn(deps: Deps, c: Context<OpenedContact>): Promise<Letter | undefined> {
  const id: z.ZodSafeParseResult<LetterId> = LetterId.safeParse(c.req.param('letter'));
  const found = id.success ? await deps.store.letters.find(c.var.contact.id, id.data) : undefined;
  return found?.ok ? found.value : undefined;
}

/** A letter before and after it goes. */
export const contactLetterRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/letters/:letter', async (c) => {
      const { contact } = c.var;
      const { letters, notices } = await deps.store.contacts.file(contact.id);
      const letter = letters.find(({ id }) => id === c.req.param('letter'));
      if (!letter) return refused(c, { kind: 'not-found' });
      const sent = notices.filter(({ letterId }) => letterId === letter.id);
      const done = doneWords(c.req.query('done'));
      return showForm(deps, (form) => (
        <ContactLetterPage
          done={done}
          {...form}
          letter={letter}
          notices={sent}
          comment={typedIn(form.body, 'comment')}
        />
      ))(c);
    })
    .post('/contacts/:id/letters/:letter/issue', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Issue.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const letter = await letterIn(deps, c);
      if (!letter) return refused(c, { kind: 'not-found' });
      const moment = momentOf(deps, c.var);
      const { contact } = c.var;
      const saved = await attempt(deps, contact, (current) => issue(current, letter, command.data, moment));
      return saved.ok ? c.redirect(`/contacts/${contact.id}?done=issued`, 303) : refused(c, saved.refusal);
    })
    .post('/contacts/:id/letters/:letter/withdraw', async (c) => {
      const letter = await letterIn(deps, c);
      if (!letter) return refused(c, { kind: 'not-found' });
      return takeForm(deps, {
        schema: Return,
        rule: (contact, command, moment) => withdrawAuthorisation(contact, letter, command, moment),
        words: commentProblems,
        page: (form) => (
          <ContactLetterPage {...form} letter={letter} notices={[]} comment={typedIn(form.body, 'comment')} />
        ),
        done: 'withdrawn',
      })(c);
    });
