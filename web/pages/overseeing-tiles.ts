import type { Actor } from '../../shared/actor.ts';
import { disclosureTiles } from './disclosure/tiles.ts';
import { lookedTiles } from './looked/tiles.ts';
import { operationsTiles } from './operations/tiles.ts';
import { retentionTiles } from './retention/tiles.ts';

/** The ways from home to what those look after who answer for the service. */
export const overseeingTiles = (actor: Actor) => [
  ...lookedTiles(actor),
  ...operationsTiles(actor),
  ...disclosureTiles(actor),
  ...retentionTiles(actor),
];
