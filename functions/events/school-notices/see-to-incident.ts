import { stampOf } from '../../../shared/actor.ts';
import type { IncidentId } from '../../../shared/ids.ts';
import { type Incident, isCounted } from '../../../shared/incident/incident.ts';
import type { Moment } from '../../../shared/moment.ts';
import { callOff } from '../../../shared/school-notice/call-off.ts';
import { dispatch } from '../../../shared/school-notice/dispatch.ts';
import { followUp } from '../../../shared/school-notice/follow-up.ts';
import type { LaneEnd, LaneEntry } from '../../../shared/school-notice/lane.ts';
import { type ChildMatch, matchChild } from '../../../shared/school-notice/match-child.ts';
import type { Places } from '../../../shared/school-notice/put-notice.ts';
import { schoolMail } from '../../../shared/school-notice/school-mail.ts';
import type { NoticeChange, SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { SchoolWorld } from '../../store/school-world.ts';
import type { WholeStore } from '../../store/whole-store.ts';

/** Of what was received longer ago, and of which no school was ever told, none is told now as if it were news. */
const oldNewsMs = 14 * 86_400_000;

export type SeeTo = {
  store: Pick<WholeStore, 'incidents' | 'schoolNotices' | 'schools' | 'notices'>;
  world: SchoolWorld;
  moment: Moment;
};

/** Saves what becomes of a notice, with what it owes. Whoever was quicker wins; the next minute looks again. */
export async function keepNotice({ store, moment }: SeeTo, { notice, tell }: NoticeChange): Promise<boolean> {
  const owed = schoolMail(notice, tell, moment);
  const saved = await store.schoolNotices.save({ notice, ...owed }, schoolSettings(moment.settings), moment.newId());
  return saved.ok;
}

async function matchesOf({ world, moment }: SeeTo, { facts }: Incident): Promise<ChildMatch[]> {
  const rules = schoolSettings(moment.settings);
  const matches: ChildMatch[] = [];
  for (const child of facts.children) {
    matches.push(matchChild(child, await world.knownOf(child), rules));
  }
  return matches;
}

/** A lane that nobody need settle any more, because time has settled it. */
function ended(entry: LaneEntry, end: LaneEnd, { actor, now }: Moment): LaneEntry {
  return { ...entry, version: entry.version + 1, ended: { ...end, at: now.toISOString(), by: stampOf(actor) } };
}

/** Lanes of children who are found by now, or whose incident counts no more. */
function settledLanes(incident: Incident, matches: readonly ChildMatch[], lanes: readonly LaneEntry[], moment: Moment) {
  return lanes.flatMap((entry) => {
    if (entry.ended) return [];
    if (!isCounted(incident)) return [ended(entry, { how: 'nobody-to-tell', reason: incident.status }, moment)];
    if (!incident.facts.children.some(({ id }) => id === entry.childId))
      return [ended(entry, { how: 'nobody-to-tell', reason: 'The police took the child off the incident' }, moment)];
    const match = matches.find(({ childId }) => childId === entry.childId);
    const found = match?.lanes.length === 0 ? match.at.map(({ setting }) => setting.key) : [];
    return found.length > 0 ? [ended(entry, { how: 'placed', places: found }, moment)] : [];
  });
}

/**
 * Brings an incident to its schools as it stands now: whoever is not told of yet, is told or waits in a lane; an outcome
 * follows on the notice; and of one that counts no more every school is told that. Each notice is saved by itself with what
 * it owes, and last of all that this version of the incident was seen to: whatever breaks off in between, the next minute
 * goes on from there and tells nobody twice.
 */
export async function seeToIncident(about: SeeTo, id: IncidentId): Promise<void> {
  const { store, world, moment } = about;
  const found = await store.incidents.find(id);
  if (!found.ok) throw new Error(`no incident ${id}`);
  const incident = found.value;
  const before = await store.schoolNotices.of(id);
  const told = before.notices.length + before.lanes.length > 0;
  const isNews = told || moment.now.getTime() - Date.parse(incident.receivedAt) < oldNewsMs;
  const matches = isCounted(incident) && isNews ? await matchesOf(about, incident) : [];
  const keys = [
    ...before.notices.map(({ setting }) => setting.key),
    ...matches.flatMap(({ at }) => at.map(({ setting }) => setting.key)),
  ];
  const places = await world.placesOf([...new Set(keys)], incident.facts.adults);
  const sent = dispatch(incident, matches, before, places, moment);
  let all = true;
  for (const notice of sent.notices) {
    const tell = sent.tell.filter(({ noticeId }) => noticeId === notice.id);
    all = (await keepNotice(about, { notice, tell })) && all;
  }
  for (const lane of [...sent.lanes, ...settledLanes(incident, matches, before.lanes, moment)]) {
    const saved = await store.schoolNotices.saveLane(lane, [], schoolSettings(moment.settings), moment.newId());
    all = saved.ok && all;
  }
  all = (await tellMore(about, incident, places)) && all;
  // One that was changed meanwhile stands in the list still.
  if (all) await store.schoolNotices.seenTo(incident, moment.newId());
}

/** Puts the outcome on each notice, or calls it off. */
async function tellMore(about: SeeTo, incident: Incident, places: Places): Promise<boolean> {
  const { store, moment } = about;
  const outcome = await store.schoolNotices.outcomeOf(incident);
  if (isCounted(incident) && outcome?.status !== 'issued') return true;
  let all = true;
  const { notices } = await store.schoolNotices.of(incident.id);
  for (const notice of notices) {
    if (notice.calledOff) continue;
    const told = outcome?.status === 'issued' && !(await hasCopy(about, incident, notice)) ? outcome : undefined;
    const change =
      callOff(notice, incident, moment.now) ??
      (told ? followUp(notice, { outcome: told, incident, places }, moment) : undefined);
    if (change) all = (await keepNotice(about, change)) && all;
  }
  return all;
}

/** Whether a school was given a copy of the outcome before it had a notice: it hears of later editions on that copy. */
const hasCopy = async ({ store }: SeeTo, { id }: Incident, { setting }: SchoolNotice): Promise<boolean> =>
  (await store.incidents.copy(id, { kind: 'school', urn: setting.key })) !== undefined;
