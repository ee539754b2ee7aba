import type { EntranceEnv } from '../../functions/env.ts';
import type { OnCall } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

/** How many sign-ins fail in a minute before somebody looks: more than people mistype on the busiest Monday. */
const manyFailed = 30;

/**
 * Rings when strangers have used up what they may ask for in somebody's name, and when many sign-ins fail; the function
 * through which people come in.
 */
export function whenHeldOff(entrance: ServiceFunction<EntranceEnv>, onCall: OnCall): ServiceFunction<EntranceEnv> {
  onCall.whenAbove(entrance, 'CodesHeldOff', {
    metric: entrance.said('codesHeldOff', 'codes held off'),
    above: 0,
    says: 'Somebody asks for codes in a partner’s name from many places: on a new device that partner cannot sign in by code.',
  });
  onCall.whenAbove(entrance, 'SignInsFailed', {
    metric: entrance.said('signInsFailed', 'sign-in failed'),
    above: manyFailed,
    says: 'Many sign-ins fail at once: people cannot come in, or somebody tries to come in as somebody else.',
  });
  return entrance;
}
