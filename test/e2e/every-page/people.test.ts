import { lookAt } from '../looks/look-at.ts';
import { lookedLooks, prepareLooked } from '../looks/looked.ts';
import { peopleLooks, preparePeople } from '../looks/people.ts';
import { prepareRestriction, restrictionLooks } from '../looks/restriction.ts';

lookAt(
  { ...peopleLooks, ...lookedLooks, ...restrictionLooks },
  {
    seed: 800,
    prepare: async (seed) => {
      await preparePeople(seed);
      await prepareLooked();
      await prepareRestriction();
    },
  },
);
