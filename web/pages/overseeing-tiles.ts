import type { Actor } from '../../shared/actor.ts';
import { lookedTiles } from './looked/tiles.ts';
import { operationsTiles } from './operations/tiles.ts';
import { retentionTiles } from './retention/tiles.ts';

/** The ways from home to what those look after who answer for the service. */
export const overseeingTiles = (actor: Actor) => [
  ...lookedTiles(actor),
  ...operationsTiles(actor),
  ...retentionTiles(actor),
];
