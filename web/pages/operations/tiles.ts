import type { Actor } from '../../../shared/actor.ts';
import { may } from '../../../shared/permissions.ts';

/** The way from home to what waits that must not wait unseen. */
export const operationsTiles = (actor: Actor) =>
  may(actor, 'see-operations')
    ? [{ href: '/operations', title: 'Operations', text: 'What is unsent, unanswered, unmatched or out of date.' }]
    : [];
