import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** Ways from home to what few may know of. */
export const restrictionTiles = (actor: Actor) => [
  ...(may(actor, 'see-broken-glass')
    ? [
        {
          href: '/restricted',
          title: 'Opened by break-glass',
          text: 'Who opened a restricted record without being on its list, and what a manager found.',
        },
      ]
    : []),
  ...(may(actor, 'name-own-family')
    ? [
        {
          href: '/restricted/family',
          title: 'You and your family',
          text: 'Whom you are close to, so that no concern about them comes before you.',
        },
      ]
    : []),
];
