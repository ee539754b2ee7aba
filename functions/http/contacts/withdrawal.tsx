import { Hono } from 'hono';
import * as z from 'zod';
import { closeAsWithdrawn, goOn, ReviewWithdrawal } from '../../../shared/contact/review-withdrawal.ts';
import { reviewProblems } from '../../../web/forms/later-words.ts';
import { WithdrawalPage } from '../../../web/pages/contact/withdrawal.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';

/** What the front door says to a withdrawal: that it goes on, or that the contact is closed. */
const Review = ReviewWithdrawal.extend({ do: z.enum(['go-on', 'close']) });

const page = ({ body, ...form }: FormPage) => (
  <WithdrawalPage {...form} values={{ do: typedIn(body, 'do'), because: typedIn(body, 'because') }} />
);

/** The front door's answer to a concern that its referrer withdrew. */
export const withdrawalRoutes = (deps: Deps) =>
  new Hono<OpenedContact>().get('/contacts/:id/withdrawal', showForm(deps, page)).post(
    '/contacts/:id/withdrawal',
    takeForm(deps, {
      schema: Review,
      rule: (contact, { do: act, ...review }, moment) =>
        act === 'close' ? closeAsWithdrawn(contact, review, moment) : goOn(contact, review, moment),
      words: reviewProblems,
      page,
      done: (command) => (command.do === 'close' ? 'closed-as-withdrawn' : 'went-on'),
    }),
  );
