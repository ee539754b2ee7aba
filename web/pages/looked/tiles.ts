import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** The way from home to looking that somebody should be asked about. */
export const lookedTiles = (actor: Actor) =>
  may(actor, 'see-who-has-looked')
    ? [{ href: '/looked/unusual', title: 'Unusual viewing', text: 'Where somebody looked at records unusually.' }]
    : [];
