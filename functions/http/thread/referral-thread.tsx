import { Hono } from 'hono';
import { openingAt } from '../../../shared/time/working-time.ts';
import { ReferralThreadPage } from '../../../web/pages/thread/referral-thread.tsx';
import type { Deps, OpenedContact } from '../context.ts';
import { messagePosted, type ThreadView, threadOpened } from './either-side.ts';

/** What those who raised a concern write to the front door. */
export const referralThreadRoutes = (deps: Deps) => {
  const view: ThreadView = {
    side: 'referrer',
    page: (thread) => <ReferralThreadPage {...thread} opening={openingAt(thread.settings.calendar, thread.now)} />,
  };
  return new Hono<OpenedContact>()
    .get('/referrals/:id/thread', (c) => threadOpened(deps, c, view))
    .post('/referrals/:id/thread', (c) => messagePosted(deps, c, view));
};
