import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Setting } from '../school-directory/setting.ts';
import { Seen } from '../seen.ts';
import { type Dispatch, dispatch } from './dispatch.ts';
import { LaneEnd, type LaneEntry } from './lane.ts';
import type { Places } from './put-notice.ts';
import type { SchoolNotice } from './school-notice.ts';

/** Ends a lane: places the child, says who was told of them otherwise, or why there is nobody to tell. */
export const SettleLane = z.object({ seen: Seen, end: LaneEnd });
export type SettleLane = z.infer<typeof SettleLane>;

type About = {
  incident: Incident;
  /** The notices that the incident has. */
  notices: readonly SchoolNotice[];
  /** The places that were chosen, as the directory has them. */
  settings: readonly Setting[];
  places: Places;
};

/**
 * Ends a lane for a child. Whoever is placed is told of at once, on the notice of their brother or sister where the school
 * has one; a school that was told by mistake, and was among those to choose from, is told so. A place must be open; that an adult works there holds the notice as it would have before.
 */
export function settleLane(
  entry: LaneEntry,
  { seen, end }: SettleLane,
  about: About,
  moment: Moment,
): Result<Dispatch> {
  const { actor, now } = moment;
  if (!may(actor, 'send-school-notices')) return refuse({ kind: 'forbidden' });
  if (entry.ended) return refuse({ kind: 'wrong-status', status: 'ended' });
  if (seen !== entry.version) return refuse({ kind: 'stale' });
  const ended: LaneEntry = {
    ...entry,
    version: entry.version + 1,
    ended: { ...end, at: now.toISOString(), by: stampOf(actor) },
  };
  if (end.how !== 'placed') return ok({ notices: [], lanes: [ended], tell: [] });
  const chosen = end.places.map((key) => about.settings.find((setting) => setting.key === key));
  const open = chosen.filter((setting) => setting?.status === 'open');
  if (open.length < chosen.length)
    return refuse({ kind: 'invalid', problems: [{ field: 'places', code: 'not-open' }] });
  const at = open.flatMap((setting) => (setting ? [{ setting, by: 'officer' as const }] : []));
  // Whoever settles a lane chose among its candidates. Of a place that was none of them they said nothing.
  const others = about.notices.map(({ setting }) => setting.key);
  const notTold = others.filter((key) => !entry.candidates.some((candidate) => candidate.key === key));
  const match = { childId: entry.childId, at, lanes: [], notTold };
  const sent = dispatch(about.incident, [match], { notices: about.notices, lanes: [] }, about.places, moment);
  return ok({ ...sent, lanes: [ended] });
}
