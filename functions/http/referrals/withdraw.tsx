import { Hono } from 'hono';
import { WithdrawConcern, withdrawConcern } from '../../../shared/contact/withdraw-concern.ts';
import { withdrawalProblems } from '../../../web/forms/later-words.ts';
import { WithdrawPage } from '../../../web/pages/referral/withdraw.tsx';
import { typedIn } from '../contacts/form.ts';
import type { Deps, OpenedConcern } from '../context.ts';
import { type LaterPage, showLaterForm, takeLaterForm } from './later-form.ts';

const page = ({ body, ...form }: LaterPage) => (
  <WithdrawPage {...form} values={{ reason: typedIn(body, 'reason'), words: typedIn(body, 'words') }} />
);

/** Takes a concern back, with a reason; the front door looks at it all the same. */
export const withdrawRoutes = (deps: Deps) =>
  new Hono<OpenedConcern>().get('/referrals/:id/withdraw', showLaterForm(deps, page)).post(
    '/referrals/:id/withdraw',
    takeLaterForm(deps, {
      schema: WithdrawConcern,
      read: (body) => ({ reason: typedIn(body, 'reason'), words: typedIn(body, 'words') }),
      rule: withdrawConcern,
      words: withdrawalProblems,
      longest: 'words',
      typed: ['words'],
      page,
      done: () => 'concern-withdrawn',
    }),
  );
