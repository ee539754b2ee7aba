import { disclosureLooks, prepareDisclosure } from '../looks/disclosure.ts';
import { lookAt } from '../looks/look-at.ts';
import { buildWorld } from '../looks/world.ts';

lookAt(disclosureLooks, {
  seed: 1900,
  prepare: async (seed) => {
    await buildWorld(seed);
    await prepareDisclosure();
  },
});
