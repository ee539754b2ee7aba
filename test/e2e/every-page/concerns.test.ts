import { concernLooks } from '../looks/every-look.ts';
import { lookAt } from '../looks/look-at.ts';

lookAt(concernLooks, { seed: 400 });
