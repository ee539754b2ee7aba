import { Hono } from 'hono';
import { ChooseMessages, chooseMessages } from '../../../shared/preferences/choose-messages.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { messagesProblems } from '../../../web/forms/preference-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import type { Deps, SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { ownAccount, showPreferences } from './show.tsx';

const messagesIn = (body: FormBody) => ({ chosen: typedIn(body, 'messages'), seen: seenIn(body) });

/** What each person settles for themselves. Everyone has a page of their own, and nobody else's. */
export const preferencesRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/preferences', async (c) => {
      const person = await ownAccount(deps, c);
      const held = await heldFor(c, deps);
      if (!held) return showPreferences(deps, c, person, { done: doneWords(c.req.query('done')) });
      const messages = messagesIn(held);
      return showPreferences(deps, c, person, {
        notice: doneWords('held'),
        ...(messages.chosen !== '' && { messages }),
      });
    })
    .post('/preferences/messages', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const person = await ownAccount(deps, c);
      const messages = messagesIn(read.value);
      const command = ChooseMessages.safeParse({ seen: messages.seen, messages: messages.chosen });
      if (!command.success) {
        const errors = problemsInWords(problemsOf(command.error), messagesProblems);
        return showPreferences(deps, c, person, { messages: { ...messages, errors } }, 400);
      }
      const chosen = chooseMessages(person, command.data);
      const saved = chosen.ok ? await deps.store.people.save(chosen.value, deps.newId()) : chosen;
      if (saved.ok) return c.redirect('/preferences?done=messages-chosen', 303);
      const now = await ownAccount(deps, c);
      return showPreferences(deps, c, now, { messages: { ...messages, seen: now.version }, stale: true }, 409);
    });
