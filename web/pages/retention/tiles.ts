import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** The way from home to how long records are kept. */
export const retentionTiles = (actor: Actor) =>
  may(actor, 'see-retention')
    ? [{ href: '/retention', title: 'How long records are kept', text: 'The schedule, and records on hold.' }]
    : [];
