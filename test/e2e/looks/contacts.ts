import type { Reached } from '../../../infra/local/seeds/seed-contact.ts';
import { lateContact } from './late-decisions.ts';
import { checkedLetterLooks, signOffLooks } from './letter-checks.ts';
import { contact, type Looks, letterOf, send, world } from './world.ts';

export const contactLooks: Looks = {
  'GET /contacts/:id': () => [
    ...(Object.keys(world.life) as Reached[]).flatMap((until) => [
      { as: 'socialWorker' as const, at: contact(until) },
      { as: 'manager' as const, at: contact(until) },
    ]),
    { as: 'manager', at: lateContact() },
  ],
  'GET /contacts/:id/confidential': () => [{ as: 'socialWorker', at: `${contact('screening')}/confidential` }],
  'GET /contacts/:id/accesses': () => [{ as: 'auditor', at: `${contact('sent')}/accesses` }],
  'GET /contacts/:id/assign': () => [{ as: 'officer', at: `${contact('new')}/assign` }],
  'GET /contacts/:id/rating': () => [
    { as: 'socialWorker', at: `${contact('screening')}/rating` },
    { as: 'socialWorker', at: `${contact('screening')}/rating`, after: send },
  ],
  'GET /contacts/:id/question': () => [
    { as: 'socialWorker', at: `${contact('screening')}/question` },
    { as: 'socialWorker', at: `${contact('screening')}/question`, after: send },
  ],
  'GET /contacts/:id/decision': () => [
    { as: 'socialWorker', at: `${contact('decision')}/decision` },
    { as: 'socialWorker', at: `${contact('decision')}/decision`, after: send },
  ],
  'GET /contacts/:id/sign-off': () => [
    { as: 'manager', at: `${contact('sign-off')}/sign-off` },
    {
      as: 'otherManager',
      at: `${contact('sign-off')}/sign-off`,
      after: (page) => page.getByRole('button', { name: /return/i }).click(),
    },
    ...signOffLooks(),
  ],
  'GET /contacts/:id/letters/:letter': () => [
    { as: 'manager', at: `${contact('to-send')}/letters/${letterOf('to-send')}` },
    { as: 'officer', at: `${contact('sent')}/letters/${letterOf('sent')}` },
    ...checkedLetterLooks(),
  ],
};
