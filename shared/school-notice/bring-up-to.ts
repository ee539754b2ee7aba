import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { arriveBefore } from '../school-calendar/arrive-before.ts';
import type { Setting } from '../school-directory/setting.ts';
import { schoolSettings } from '../settings/school-notices.ts';
import { wasLookedAt } from '../triage-outcome/told-as.ts';
import { boardDayOf } from './board-day.ts';
import { holdFor } from './hold-notice.ts';
import type { LaneEntry } from './lane.ts';
import type { ChildMatch } from './match-child.ts';
import { noReaders } from './no-readers.ts';
import { isDone } from './notice-state.ts';
import { type Places, put } from './put-notice.ts';
import { restrictedAs } from './restricted-as.ts';
import type { NoticeChange, SchoolNotice } from './school-notice.ts';
import { takenUp, takeOff } from './take-off.ts';

/** Children of one incident who are told of at one place. */
export type Group = { setting: Setting; childIds: string[]; passTo: NonNullable<SchoolNotice['passTo']> };

/**
 * Adds children to the notice of their place. Where the school was told already it is told that there is another child, and
 * has to answer for them: what it answered before was of the others.
 */
export function withChildren(
  notice: SchoolNotice,
  { childIds, passTo }: Pick<Group, 'childIds' | 'passTo'>,
  places: Places,
  moment: Moment,
): NoticeChange | undefined {
  const fresh = childIds.filter((id) => !notice.childIds.includes(id));
  if (fresh.length === 0) return undefined;
  const { opened: _opened, acknowledged: _acknowledged, escalatedAt: _escalated, call, ...rest } = notice;
  const { now, settings } = moment;
  const rules = schoolSettings(settings);
  const arrive = arriveBefore(places.daysOf(notice.setting.key), now, rules.startsAt);
  const next: SchoolNotice = {
    ...rest,
    version: notice.version + 1,
    childIds: [...notice.childIds, ...fresh],
    ...(passTo.length > 0 && {
      passTo: [...(notice.passTo ?? []), ...passTo.filter(({ childId }) => fresh.includes(childId))],
    }),
    since: now.toISOString(),
    arrive: { ...arrive, at: arrive.at.toISOString() },
    boardOn: boardDayOf(places.council, now),
    ...(call && !isDone(notice) && { call }),
  };
  return put(next, notice.told.length > 0 ? 'child-added' : 'first', places, { now, rules });
}

/**
 * Why a notice is stopped that was not stopped for it before: another adult turned out to be near to its school, or the same
 * one is told of otherwise than whoever let it go was told.
 */
function newHold(already: SchoolNotice, { facts }: Incident, places: Places, moment: Moment) {
  const hold = holdFor(already.setting, facts, places, moment);
  return hold && !wasLookedAt(hold, already.hold) ? hold : undefined;
}

/**
 * A notice that the incident has already, as what the police have told since makes of it: children who were found to be at
 * its school, or are its pupils after all; and an adult who turns out to be near to it, or nearer, stops it, whether it had
 * gone or was released for what was known then.
 */
function broughtUpTo(
  already: SchoolNotice,
  incident: Incident,
  group: Pick<Group, 'childIds' | 'passTo'>,
  places: Places,
  moment: Moment,
): NoticeChange | undefined {
  if (already.calledOff)
    return group.childIds.length > 0 ? withChildren(takenUp(already), group, places, moment) : undefined;
  const hold = newHold(already, incident, places, moment);
  if (!hold) return withChildren(already, group, places, moment);
  const { released: _released, call: _call, ...rest } = already;
  const stopped: SchoolNotice = { ...rest, hold: { ...hold, since: moment.now.toISOString() } };
  const added = withChildren(stopped, group, places, moment);
  return added ?? { notice: { ...stopped, version: already.version + 1 }, tell: [] };
}

/** Two changes of one notice as one, over the version before both. */
function both(
  before: SchoolNotice,
  first: NoticeChange | undefined,
  then: (notice: SchoolNotice) => NoticeChange | undefined,
): NoticeChange | undefined {
  const next = then(first?.notice ?? before);
  if (!first || !next) return next ?? first;
  return { notice: { ...next.notice, version: before.version + 1 }, tell: [...first.tell, ...next.tell] };
}

type Now = {
  incident: Incident;
  matches: readonly ChildMatch[];
  lanes: readonly LaneEntry[];
  places: Places;
  /** Those of the children who are at the school of the notice. */
  group: Pick<Group, 'childIds' | 'passTo'>;
};

/**
 * A notice that the incident has already, as everything that is known now makes of it: whoever is its school’s no more comes
 * off it, whoever is comes onto it, and where nobody of the school can be relied on any more somebody rings. Undefined where
 * it stays as it is.
 */
export function bringUpTo(already: SchoolNotice, about: Now, moment: Moment): NoticeChange | undefined {
  const change = asItIsNow(already, about, moment);
  const { restricted: _, keptFrom: __, ...rest } = change?.notice ?? already;
  const kept = restrictedAs(about.incident);
  if (change) return { ...change, notice: { ...rest, ...kept } };
  const same = Boolean(already.restricted) === Boolean(kept.restricted) && `${already.keptFrom}` === `${kept.keptFrom}`;
  return same ? undefined : { notice: { ...rest, ...kept, version: already.version + 1 }, tell: [] };
}

/** The same but for who may know of it. */
function asItIsNow(already: SchoolNotice, about: Now, moment: Moment): NoticeChange | undefined {
  const { incident, places, group } = about;
  const off = already.calledOff ? undefined : takeOff(already, about, moment.now);
  if (off?.notice.calledOff) {
    const { released: _, ...ended } = off.notice;
    const hold = newHold(already, incident, places, moment);
    // A school at which an adult of the incident is hears no more of it, not even that it was a mistake.
    return hold
      ? { notice: { ...ended, told: already.told, hold: { ...hold, since: moment.now.toISOString() } }, tell: [] }
      : off;
  }
  const changed = both(already, off, (notice) => broughtUpTo(notice, incident, group, places, moment));
  if (changed) return changed;
  const rules = schoolSettings(moment.settings);
  const silent = noReaders(already, places, { rules, now: moment.now });
  return silent && { notice: silent, tell: [] };
}
