import { looksFrom } from '../../../shared/school-notice/mails-arrived.ts';
import { isDone } from '../../../shared/school-notice/notice-state.ts';
import { laneCarried, passTime } from '../../../shared/school-notice/pass-time.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import { errorName } from '../../log.ts';
import type { Readable } from '../../store/page.ts';
import { schoolWorld } from '../../store/school-world.ts';
import type { LookAgain } from '../../store/schools-to-look-at.ts';
import { keepNotice, type SeeTo, seeToIncident } from '../school-notices/see-to-incident.ts';
import { most, type SweepDeps, serviceMoment, tellOfUndone } from './sweep-part.ts';

/** So many of the latest notices of a school are looked at again. */
const mostLookedAt = 50;

/**
 * Tells schools. Incidents that were received or changed go on their way; time brings notices what it brings them; and
 * whoever nobody has found by the end of a day stands on the next board. One that fails stops none of the others.
 */
export async function sweepSchoolNotices({ store, authority, now, newId, digest, log }: SweepDeps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  if (!settings.domesticAbuse?.schools) return;
  const rules = schoolSettings(settings);
  const world = schoolWorld(store.schools, { authority, now: at, rules, digest });
  const about: SeeTo = { store, world, moment: serviceMoment({ newId, digest }, settings, at) };
  let [failed, unread] = [0, 0];
  const each = async <T>({ items, unreadable }: Readable<T>, act: (thing: T) => Promise<unknown>) => {
    unread += unreadable;
    for (const thing of items) {
      await act(thing).catch((error: unknown) => {
        failed += 1;
        log.error('school not told', { error: errorName(error) });
      });
    }
  };
  await each(await store.schoolNotices.incidentsDue(authority, most), ({ incidentId }) =>
    seeToIncident(about, incidentId),
  );
  await each(await store.schools.toLookAt(authority, most), (mark) => lookAgain(about, mark));
  await each(await store.schoolNotices.noticesDue(authority, at, most), (notice) => pass(about, notice));
  await each(await store.schoolNotices.lanesLeft(authority, localDate(at), most), async (entry) => {
    const { council } = await world.placesOf([], []);
    const carried = laneCarried(entry, at, council);
    if (carried) await store.schoolNotices.saveLane(carried, [], rules, newId());
  });
  tellOfUndone({ failed, unreadable: unread });
}

/** Looks at the incidents whose notices wait for a school that has closed, or of which nobody can be relied on any more. */
async function lookAgain(about: SeeTo, mark: LookAgain): Promise<void> {
  const { store, moment } = about;
  const { items, unreadable } = await store.schoolNotices.ofSettingReadable(mark.authority, mark.setting, mostLookedAt);
  for (const notice of items) if (!isDone(notice)) await seeToIncident(about, notice.incidentId);
  // It is looked at again until all of it can be read.
  tellOfUndone({ unreadable });
  await store.schools.lookedAt(mark, moment.newId());
}

async function pass(about: SeeTo, notice: SchoolNotice): Promise<void> {
  const { store, world, moment } = about;
  const incident = await store.incidents.find(notice.incidentId);
  if (!incident.ok) throw new Error(`no incident ${notice.incidentId}`);
  const places = await world.placesOf([notice.setting.key], incident.value.facts.adults);
  const rules = schoolSettings(moment.settings);
  const looks = looksFrom(notice, rules);
  const mails = looks && moment.now >= looks ? await store.notices.aboutIncident(notice.incidentId) : [];
  const change = passTime(notice, moment.now, places, rules, mails);
  if (change) await keepNotice(about, change);
}
