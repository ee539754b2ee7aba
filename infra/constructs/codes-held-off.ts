import type { EntranceEnv } from '../../functions/env.ts';
import type { OnCall } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

/** Rings when strangers have used up what they may ask for in somebody's name; the function through which it was asked. */
export function whenHeldOff(entrance: ServiceFunction<EntranceEnv>, onCall: OnCall): ServiceFunction<EntranceEnv> {
  onCall.whenAbove(entrance, 'CodesHeldOff', {
    metric: entrance.said('codesHeldOff', 'codes held off'),
    above: 0,
    says: 'Somebody asks for codes in a partner’s name from many places: on a new device that partner cannot sign in by code.',
  });
  return entrance;
}
