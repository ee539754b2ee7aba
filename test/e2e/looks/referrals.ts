import type { Reached } from '../../../infra/local/seeds/seed-contact.ts';
import { lateReferral } from './late-decisions.ts';
import { heldReferralLooks } from './letter-checks.ts';
import { type Looks, letterOf, referral, send, world } from './world.ts';

export const referralLooks: Looks = {
  'GET /referrals': () => [
    { as: 'teacher', at: '/referrals' },
    { as: 'gp', at: '/referrals' },
  ],
  'GET /referrals/organisation': () => [{ as: 'lead', at: '/referrals/organisation' }],
  'GET /referrals/:id': () => [
    ...(Object.keys(world.life) as Reached[]).map((until) => ({ as: 'teacher' as const, at: referral(until) })),
    { as: 'teacher', at: lateReferral() },
    ...heldReferralLooks('page'),
  ],
  'GET /referrals/:id/sent': () => [{ as: 'teacher', at: `${referral('new')}/sent` }],
  'GET /referrals/:id/questions/:question': () => {
    const at = `${referral('waiting')}/questions/${world.life.waiting.contact.questions[0]!.id}`;
    return [
      { as: 'teacher', at },
      { as: 'teacher', at, after: send },
    ];
  },
  'GET /referrals/:id/letters/:letter': () => [
    { as: 'teacher', at: `${referral('sent')}/letters/${letterOf('sent')}` },
    ...heldReferralLooks('letter'),
  ],
};
