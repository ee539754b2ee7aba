import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** Ways from home to what schools are told, and to who is told there. */
export const schoolTiles = (actor: Actor) => [
  ...(may(actor, 'send-school-notices')
    ? [
        {
          href: '/school-notices',
          title: 'Notices to schools',
          text: 'What schools are told before the bell, who has not said that they have it, and whom to ring.',
        },
      ]
    : []),
  ...(may(actor, 'read-school-directory')
    ? [
        {
          href: '/schools',
          title: 'Schools',
          text: 'Who is told at each school and setting, whether that is proved, and when it is open.',
        },
      ]
    : []),
  ...(['school', 'early-years', 'college'].includes(actor.organisation.kind)
    ? [
        ...(may(actor, 'read-school-notices')
          ? [
              {
                href: '/school-notices/ours',
                title: 'Notices about your pupils',
                text: 'Domestic abuse in the family of a pupil who is with you now, and what was decided.',
              },
            ]
          : []),
        {
          href: '/schools',
          title: 'Your schools',
          text: 'Who there is told of domestic abuse in a pupil’s family, and your school days.',
        },
      ]
    : []),
];
