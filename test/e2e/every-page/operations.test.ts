import { lookAt } from '../looks/look-at.ts';
import { operationsLooks, prepareOperations } from '../looks/operations.ts';

lookAt(operationsLooks, { seed: 1100, prepare: prepareOperations });
