import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** Ways from home to checks whether a child is open, and to the list that they are answered from. */
export const checkTiles = (actor: Actor) => [
  ...(may(actor, 'check-open-cases')
    ? [
        {
          href: '/checks',
          title: 'Is a child open to us?',
          text: 'Check whether a child is open to social care, and keep a receipt.',
        },
      ]
    : []),
  ...(may(actor, 'review-open-checks')
    ? [
        {
          href: '/checks/unusual',
          title: 'Unusual checks',
          text: 'Where somebody checked children in a way that must be looked at.',
        },
      ]
    : []),
  ...(may(actor, 'send-a-case-file')
    ? [
        {
          href: '/checks/feed',
          title: 'The case system’s list',
          text: 'The children from whom checks are answered: how fresh it is, and the next file.',
        },
      ]
    : []),
];
