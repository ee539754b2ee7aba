import type { IncidentId } from '../../shared/ids.ts';
import { laneFor, noticeFor } from '../../shared/school-notice/dispatch.ts';
import { momentOf, must, people } from './front-door.ts';
import { placesWith, rules, schoolAt } from './school-world.ts';
import type { Service } from './service.ts';

/** Puts a notice to school 1 and a lane of an incident’s first child on the board, whatever the directory holds. */
export async function onBoard({ store, clock }: Service, id: IncidentId): Promise<void> {
  const incident = must(await store.incidents.find(id));
  const moment = { ...momentOf(people.officer, clock.now()), newId: () => crypto.randomUUID() };
  const notice = noticeFor(incident, { setting: schoolAt(1), childIds: ['c1'], passTo: [] }, placesWith(), moment);
  must(await store.schoolNotices.save({ notice, mails: [], links: [] }, rules, crypto.randomUUID()));
  const lane = laneFor(incident, 'c1', { lane: 'not-known', candidates: [] }, placesWith(), moment);
  must(await store.schoolNotices.saveLane(lane, [], rules, crypto.randomUUID()));
}
