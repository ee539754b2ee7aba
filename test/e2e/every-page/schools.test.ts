import { lookAt } from '../looks/look-at.ts';
import { prepareSchools, schoolLooks } from '../looks/schools.ts';

lookAt(schoolLooks, { seed: 700, prepare: prepareSchools });
