import { lookAt } from '../looks/look-at.ts';
import { prepareSchools, schoolLooks } from '../looks/schools.ts';

lookAt(schoolLooks, { seed: 1000, prepare: prepareSchools });
