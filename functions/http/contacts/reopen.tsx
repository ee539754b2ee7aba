import { Hono } from 'hono';
import { Reopen, reopen } from '../../../shared/contact/reopen.ts';
import { reopenProblems } from '../../../web/forms/question-words.ts';
import { ReopenPage } from '../../../web/pages/contact/reopen.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { holderGone } from '../disagreements/holder-gone.ts';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';

const page = ({ body, ...form }: FormPage) => <ReopenPage {...form} reason={typedIn(body, 'reason')} />;

/** A manager opens a contact again whose letter has gone out. */
export const reopenRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/reopen', showForm(deps, page))
    .post('/contacts/:id/reopen', async (c) => {
      const gone = await holderGone(deps, c.var.contact);
      return takeForm(deps, {
        schema: Reopen,
        rule: (contact, command, moment) => reopen(contact, command, { holderGone: gone }, moment),
        words: reopenProblems,
        page,
        done: 'reopened',
      })(c);
    });
