import { Hono } from 'hono';
import { LetterId } from '../../../shared/ids.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import { ReferralLetterPage } from '../../../web/pages/referral/letter.tsx';
import type { Deps, OpenedConcern } from '../context.ts';
import { refused } from '../refused.tsx';
import { recipientFor } from './recipient-for.ts';

/** The outcome letter, for those it is for. That they opened it is kept before they see it. */
export const referralLetterRoutes = ({ store, now, newId }: Pick<Deps, 'store' | 'now' | 'newId'>) =>
  new Hono<OpenedConcern>().get('/referrals/:id/letters/:letter', async (c) => {
    const { site, actor, settings, contact } = c.var;
    const id = LetterId.safeParse(c.req.param('letter'));
    const found = id.success ? await store.letters.find(contact.id, id.data) : undefined;
    const letter = found?.ok ? found.value : undefined;
    const recipient = letter && recipientFor(letter, actor);
    if (!letter || !hasLeft(letter, now()) || !recipient) return refused(c, { kind: 'not-found' });
    const read = await store.letters.opened(letter, recipient.token, { how: 'signed-in', now: now(), newId });
    const largePrint = c.req.query('print') === 'large';
    const page = { site, actor, settings, contact, letter: read, largePrint };
    return c.html(<ReferralLetterPage {...page} />);
  });
