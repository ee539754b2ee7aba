import { Hono } from 'hono';
import { SetNewTime, setNewTime } from '../../../shared/contact/set-new-time.ts';
import { newTimeProblems } from '../../../web/forms/new-time-words.ts';
import { NewTimePage } from '../../../web/pages/contact/new-time.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { type FormPage, showForm, takeForm, typedIn } from './form.ts';

const page = ({ body, ...form }: FormPage) => (
  <NewTimePage
    {...form}
    values={{
      day: typedIn(body, 'by-day'),
      month: typedIn(body, 'by-month'),
      year: typedIn(body, 'by-year'),
      time: typedIn(body, 'time'),
      reason: typedIn(body, 'reason'),
    }}
  />
);

/** A manager sets another time for a decision that is late. */
export const newTimeRoutes = (deps: Deps) =>
  new Hono<OpenedContact>().get('/contacts/:id/new-time', showForm(deps, page)).post('/contacts/:id/new-time', (c) =>
    takeForm(deps, {
      schema: SetNewTime,
      rule: setNewTime,
      words: newTimeProblems(c.var.settings.limits.lateness.latestWorkingDays),
      page,
      done: 'new-time',
    })(c),
  );
