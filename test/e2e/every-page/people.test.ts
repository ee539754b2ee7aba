import { lookAt } from '../looks/look-at.ts';
import { peopleLooks, preparePeople } from '../looks/people.ts';

lookAt(peopleLooks, { seed: 800, prepare: preparePeople });
