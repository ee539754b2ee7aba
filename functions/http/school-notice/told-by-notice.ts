import type { Incident } from '../../../shared/incident/incident.ts';
import { firstNotice } from '../../../shared/school-notice/first-notice.ts';
import { outcomeNotice } from '../../../shared/school-notice/follow-up.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { stillThere } from '../../../shared/school-notice/still-there.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { Settings } from '../../../shared/settings.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { Told } from '../../../web/pages/school-notice/told.tsx';
import { schoolWorld } from '../../store/school-world.ts';
import type { SchoolNoticeDeps } from '../context.ts';

type Deps = Pick<SchoolNoticeDeps, 'store' | 'now' | 'digest' | 'authority'>;
type About = { incident: Incident; notice: SchoolNotice; settings: Settings };

/** All that a notice says now, as its school reads it. */
export async function toldByNotice({ store }: Pick<Deps, 'store'>, about: About): Promise<Told> {
  const { incident, notice, settings } = about;
  const reads = notice.followUp && notice.calledOff?.why !== 'wrong-school';
  const outcome = reads ? await store.schoolNotices.outcomeOf(incident) : undefined;
  return {
    first: firstNotice(notice, incident, settings),
    outcome: outcome?.status === 'issued' ? outcomeNotice(notice, outcome, incident, settings) : undefined,
    calledOff: notice.calledOff?.why,
  };
}

/** The notice narrowed to those pupils whom its school may still read of; undefined when it has none of them any more. */
export async function stillReadable(
  { store, now, digest, authority }: Deps,
  { incident, notice, settings }: About,
): Promise<SchoolNotice | undefined> {
  const world = schoolWorld(store.schools, { authority, now: now(), rules: schoolSettings(settings), digest });
  const children = incident.facts.children.filter(({ id }) => notice.childIds.includes(id));
  const known = await Promise.all(children.map(async (child) => [child.id, await world.knownOf(child)] as const));
  const { links } = await world.placesOf([notice.setting.key], incident.facts.adults);
  const rolls = new Map(known.map(([id, { rolls }]) => [id, rolls]));
  const childIds = stillThere(notice, {
    rollsOf: (childId) => rolls.get(childId) ?? [],
    links,
    today: localDate(now()),
  });
  return childIds.length > 0 ? { ...notice, childIds } : undefined;
}
