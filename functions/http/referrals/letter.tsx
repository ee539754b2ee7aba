import { Hono } from 'hono';
import { ReferralLetterPage } from '../../../web/pages/referral/letter.tsx';
import type { Deps, OpenedConcern } from '../context.ts';
import { refused } from '../refused.tsx';
import { letterToRead } from './letter-to-read.ts';

/** The outcome letter, for those it is for. That they opened it is kept before they see it. */
export const referralLetterRoutes = (deps: Pick<Deps, 'store' | 'now' | 'newId'>) =>
  new Hono<OpenedConcern>().get('/referrals/:id/letters/:letter', async (c) => {
    const { site, actor, settings, contact } = c.var;
    const read = await letterToRead(deps, contact, actor, c.req.param('letter'));
    if (!read) return refused(c, { kind: 'not-found' });
    const largePrint = c.req.query('print') === 'large';
    const page = { site, actor, settings, contact, ...read, largePrint };
    return c.html(<ReferralLetterPage {...page} />);
  });
