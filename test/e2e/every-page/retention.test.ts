import { lookAt } from '../looks/look-at.ts';
import { prepareRetention, retentionLooks } from '../looks/retention.ts';
import { buildWorld } from '../looks/world.ts';

lookAt(retentionLooks, {
  seed: 1300,
  prepare: async (seed) => {
    await buildWorld(seed);
    await prepareRetention();
  },
});
