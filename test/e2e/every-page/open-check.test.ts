import { lookAt } from '../looks/look-at.ts';
import { openCheckLooks, prepareOpenChecks } from '../looks/open-check.ts';

lookAt(openCheckLooks, { seed: 700, prepare: prepareOpenChecks });
