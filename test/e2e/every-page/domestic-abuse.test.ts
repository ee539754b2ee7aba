import { domesticAbuseLooks } from '../looks/every-look.ts';
import { lookAt } from '../looks/look-at.ts';

lookAt(domesticAbuseLooks, { seed: 600 });
