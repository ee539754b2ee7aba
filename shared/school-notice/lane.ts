import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { IncidentId } from '../ids.ts';
import { PersonInIncident } from '../incident/people.ts';
import { Setting, SettingKey } from '../school-directory/setting.ts';
import { CalendarDate } from '../time/dates.ts';

/** Why a person must find out where a child is to be told of, or that nobody is. */
export const LaneName = z.enum([
  // More than one place could be the child’s: two that claim them, or what police and school say differs.
  'which-school',
  // A school was named that the directory does not hold, or holds more than once.
  'school-not-found',
  // The school has closed, and none or more than one came after it.
  'school-closed',
  // The school lies with another council, whose officer the directory does not hold.
  'out-of-area',
  'home-educated',
  'missing-education',
  'college-not-found',
  // Nurseries, and children under school age of whom no nursery is known.
  'early-years',
  // Of school age, and nobody said where they go.
  'not-known',
  'not-born',
]);
export type LaneName = z.infer<typeof LaneName>;

/** Lanes in which there may be nobody to tell, so that none of their children makes a board red. */
const quiet: readonly LaneName[] = ['not-born', 'early-years'];
export const isQuiet = (lane: LaneName): boolean => quiet.includes(lane);

/** How somebody ended it: the child was placed, told of another way, or there is nobody to tell. */
export const LaneEnd = z.discriminatedUnion('how', [
  z.object({ how: z.literal('placed'), places: z.array(SettingKey).min(1) }),
  z.object({ how: z.literal('told-otherwise'), whom: z.string().trim().min(1).max(200) }),
  z.object({ how: z.literal('nobody-to-tell'), reason: z.string().trim().min(1).max(500) }),
]);
export type LaneEnd = z.infer<typeof LaneEnd>;

/**
 * A child of an incident who waits in a named lane, with the places that may be meant and whoever the law or the council
 * falls back on. It stands on the board until somebody has ended it.
 */
export const LaneEntry = z.object({
  incidentId: IncidentId,
  childId: PersonInIncident,
  lane: LaneName,
  authority: z.string(),
  version: z.int().positive(),
  reference: z.string(),
  policeReference: z.string(),
  force: z.string(),
  since: z.iso.datetime(),
  boardOn: CalendarDate,
  /** From when on it stands red: at the same time as a school that has not acknowledged. */
  redFrom: z.iso.datetime(),
  /** Its incident is restricted: whoever may not open that does not settle it. */
  restricted: z.boolean().optional(),
  /** Who of the front door may not know of its incident at all. */
  keptFrom: z.array(z.string()).max(50).optional(),
  candidates: z.array(Setting).max(20),
  fallback: Setting.optional(),
  ended: z.intersection(LaneEnd, z.object({ at: z.iso.datetime(), by: Stamp })).optional(),
});
export type LaneEntry = z.infer<typeof LaneEntry>;
