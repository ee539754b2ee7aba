import { SchoolNoticeId } from '../ids.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { arriveBefore, momentOn } from '../school-calendar/arrive-before.ts';
import type { SettingKey } from '../school-directory/setting.ts';
import { schoolSettings } from '../settings/school-notices.ts';
import { boardDayOf } from './board-day.ts';
import { bringUpTo, type Group } from './bring-up-to.ts';
import { holdFor } from './hold-notice.ts';
import type { LaneEntry } from './lane.ts';
import type { ChildMatch, InLane } from './match-child.ts';
import { type Places, put } from './put-notice.ts';
import { restrictedAs } from './restricted-as.ts';
import type { SchoolNotice, Tell } from './school-notice.ts';

/** All that becomes of an incident at once: a notice for each place, an entry for each lane, and the messages they owe. */
export type Dispatch = { notices: SchoolNotice[]; lanes: LaneEntry[]; tell: Tell[] };

/** A notice of these children to a place, not put to anybody yet. */
export function noticeFor(
  incident: Incident,
  { setting, childIds, passTo }: Group,
  places: Places,
  moment: Moment,
): SchoolNotice {
  const { now, newId, settings } = moment;
  const rules = schoolSettings(settings);
  const { key, name, kind, phone } = setting;
  const hold = holdFor(setting, incident.facts, places, moment);
  const arrive = arriveBefore(places.daysOf(key), now, rules.startsAt);
  return {
    id: SchoolNoticeId.parse(newId()),
    authority: incident.authority,
    version: 1,
    incidentId: incident.id,
    reference: incident.reference,
    force: incident.facts.force,
    policeReference: incident.facts.policeReference,
    occurredAt: incident.facts.occurredAt,
    receivedAt: incident.receivedAt,
    setting: { key, name, kind, ...(phone && { phone }) },
    childIds,
    ...restrictedAs(incident),
    ...(passTo.length > 0 && { passTo }),
    since: now.toISOString(),
    arrive: { ...arrive, at: arrive.at.toISOString() },
    boardOn: boardDayOf(places.council, now),
    ...(hold && { hold: { ...hold, since: now.toISOString() } }),
    told: [],
    bounced: [],
    callees: [],
    calls: [],
    earlierFollowUps: [],
  };
}

/** A child in a lane, as it stands on the board. */
export function laneFor(
  incident: Incident,
  childId: string,
  { lane, candidates, fallback }: InLane,
  { council }: Places,
  { now, settings }: Moment,
): LaneEntry {
  const { startsAt, callAfterMinutes } = schoolSettings(settings);
  const boardOn = boardDayOf(council, now);
  return {
    incidentId: incident.id,
    childId,
    lane,
    authority: incident.authority,
    version: 1,
    reference: incident.reference,
    policeReference: incident.facts.policeReference,
    force: incident.facts.force,
    since: now.toISOString(),
    boardOn,
    ...restrictedAs(incident),
    redFrom: new Date(momentOn(boardOn, startsAt).getTime() + callAfterMinutes * 60_000).toISOString(),
    candidates,
    ...(fallback && { fallback }),
  };
}

/**
 * Sends an incident on its way: one notice for each place with its own children only, each put to whoever reads there now
 * unless it is held, and an entry for every child of whom somebody must find out more. `notices`: those that the incident
 * has already, so that to dispatch twice tells nobody twice.
 */
export function dispatch(
  incident: Incident,
  matches: readonly ChildMatch[],
  before: { notices: readonly SchoolNotice[]; lanes: readonly LaneEntry[] },
  places: Places,
  moment: Moment,
): Dispatch {
  if (!isCounted(incident)) return { notices: [], lanes: [], tell: [] };
  const rules = schoolSettings(moment.settings);
  const groups = new Map<SettingKey, Group>();
  for (const { childId, at } of matches) {
    for (const { setting, passTo } of at) {
      const group = groups.get(setting.key) ?? { setting, childIds: [], passTo: [] };
      groups.set(setting.key, {
        setting,
        childIds: [...group.childIds, childId],
        passTo: [...group.passTo, ...(passTo ? [{ childId, key: passTo.key, name: passTo.name }] : [])],
      });
    }
  }
  const changes = [
    ...before.notices.flatMap((already) => {
      const group = groups.get(already.setting.key) ?? { childIds: [], passTo: [] };
      return bringUpTo(already, { incident, matches, lanes: before.lanes, places, group }, moment) ?? [];
    }),
    ...[...groups.values()]
      .filter(({ setting }) => !before.notices.some((notice) => notice.setting.key === setting.key))
      .map((group) => put(noticeFor(incident, group, places, moment), 'first', places, { now: moment.now, rules })),
  ];
  const known = (childId: string, lane: string) =>
    before.lanes.some((entry) => entry.childId === childId && entry.lane === lane);
  return {
    notices: changes.map(({ notice }) => notice),
    lanes: matches.flatMap(({ childId, lanes }) =>
      lanes.filter(({ lane }) => !known(childId, lane)).map((one) => laneFor(incident, childId, one, places, moment)),
    ),
    tell: changes.flatMap(({ tell }) => tell),
  };
}
