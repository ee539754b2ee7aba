import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** The way from home to requests for what is held about somebody. */
export const disclosureTiles = (actor: Actor) =>
  may(actor, 'see-disclosures')
    ? [
        {
          href: '/disclosures',
          title: 'Subject access requests',
          text: 'Who has asked for what is held about them, and by when it is due.',
        },
      ]
    : [];
