import type { Incident } from '../incident/incident.ts';
import { ended, everybodyTold } from './call-off.ts';
import { numbersOf } from './hold-notice.ts';
import type { LaneEntry } from './lane.ts';
import type { ChildMatch } from './match-child.ts';
import { isDone } from './notice-state.ts';
import type { Places } from './put-notice.ts';
import type { NoticeChange, SchoolNotice } from './school-notice.ts';

type About = {
  incident: Pick<Incident, 'facts'>;
  matches: readonly ChildMatch[];
  lanes: readonly LaneEntry[];
  places: Pick<Places, 'links'>;
};

/**
 * Why a child of a notice is its school’s no more. `wrong-school`: the police took the child off the incident, or say now
 * that it goes elsewhere. `school-closed`: what came after the school has the child, or a lane. Undefined for everybody
 * else: whoever was placed there by an officer, or has moved since by a roll, was rightly told of.
 */
function whyGone(
  childId: string,
  { setting }: SchoolNotice,
  { incident, matches, lanes, places }: About,
): 'wrong-school' | 'school-closed' | undefined {
  if (!incident.facts.children.some(({ id }) => id === childId)) return 'wrong-school';
  const placed = lanes.some(
    (lane) =>
      lane.childId === childId &&
      lane.ended?.how === 'placed' &&
      lane.ended.by.id !== 'service' &&
      lane.ended.places.includes(setting.key),
  );
  const match = matches.find((one) => one.childId === childId);
  if (placed || !match || match.at.some((place) => place.setting.key === setting.key)) return undefined;
  if (match.notTold.includes(setting.key)) return undefined;
  const after = match.at.some((place) => numbersOf(place.setting, places.links).includes(setting.key));
  if (after || match.lanes.some(({ lane }) => lane === 'school-closed')) return 'school-closed';
  return match.at.length > 0 ? 'wrong-school' : undefined;
}

/**
 * Takes children off a notice who are its school’s no more. Where some are left the school is told that it has been
 * corrected; where none is, the notice is called off. One that a school has answered before it closed stays as it is.
 * Undefined where everybody stays.
 */
export function takeOff(notice: SchoolNotice, about: About, now: Date): NoticeChange | undefined {
  const gone = notice.childIds.map((childId) => ({ childId, why: whyGone(childId, notice, about) }));
  const off = gone.filter(({ why }) => why === 'wrong-school' || (why === 'school-closed' && !isDone(notice)));
  if (off.length === 0) return undefined;
  const childIds = notice.childIds.filter((id) => !off.some(({ childId }) => childId === id));
  const wrong = off.some(({ why }) => why === 'wrong-school');
  if (childIds.length === 0) return ended(notice, wrong ? 'wrong-school' : 'school-closed', now);
  const to = wrong ? everybodyTold(notice) : [];
  const kind = 'child-taken-off' as const;
  return {
    notice: {
      ...notice,
      version: notice.version + 1,
      childIds,
      ...(notice.passTo && { passTo: notice.passTo.filter(({ childId }) => childIds.includes(childId)) }),
      told: to.length > 0 ? [...notice.told.slice(0, 49), { kind, at: now.toISOString(), to }] : notice.told,
    },
    tell: to.length > 0 ? [{ noticeId: notice.id, kind, to }] : [],
  };
}

/** A notice that was ended by mistake of others, as it is before the children who are its school’s after all are put on it. */
export function takenUp(notice: SchoolNotice): SchoolNotice {
  const { calledOff: _, ...rest } = notice;
  return { ...rest, childIds: [] };
}
