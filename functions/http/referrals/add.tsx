import { Hono } from 'hono';
import { AddInformation, addInformation } from '../../../shared/contact/add-information.ts';
import { additionProblems } from '../../../web/forms/later-words.ts';
import { AddPage } from '../../../web/pages/referral/add.tsx';
import { typedIn } from '../contacts/form.ts';
import type { Deps, OpenedConcern } from '../context.ts';
import { type LaterPage, showLaterForm, takeLaterForm } from './later-form.ts';

const page = ({ body, ...form }: LaterPage) => (
  <AddPage
    {...form}
    values={{
      urgency: typedIn(body, 'urgency'),
      kind: typedIn(body, 'kind'),
      childId: typedIn(body, 'childId'),
      text: typedIn(body, 'text'),
    }}
  />
);

/** More from those who raised a concern, after they sent it. */
export const addRoutes = (deps: Deps) =>
  new Hono<OpenedConcern>().get('/referrals/:id/add', showLaterForm(deps, page)).post(
    '/referrals/:id/add',
    takeLaterForm(deps, {
      schema: AddInformation,
      read: (body, id) => {
        const childId = typedIn(body, 'childId');
        const [urgency, kind, text] = ['urgency', 'kind', 'text'].map((name) => typedIn(body, name));
        return { id, urgency, kind, text, ...(childId && { childId }) };
      },
      rule: addInformation,
      words: additionProblems,
      longest: 'text',
      typed: ['text'],
      page,
      done: ({ urgency }) => (urgency === 'no' ? 'added' : 'added-urgent'),
    }),
  );
