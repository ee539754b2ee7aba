import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { indexKeys } from '../../functions/store/keys.ts';
import { markersToReview, toCompare, toFile } from '../../functions/store/person-record-keys.ts';
import { schoolIndexKeys } from '../../functions/store/school-keys.ts';
import { schoolNoticeIndexKeys } from '../../functions/store/school-notice-keys.ts';
import { toSeek } from '../../functions/store/staff-families.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { raise } from '../support/raise.ts';
import { authority, type Service, startService } from '../support/service.ts';
import { concernAbout } from '../support/told-child.ts';

let service: Service;
const first = '2026-01-01T00:00:00.000Z';

/** Where a row stands first in each list of which the minute hand sees to every row by itself, by the part that sees to it. */
const lists: readonly (readonly [part: string, place: Record<string, string>])[] = [
  ['sweepDigests', indexKeys.inDigest(authority, first)],
  ['sweepAttachments', indexKeys.attachmentsDue(authority, first)],
  ['sweepPersonRecords', toFile(authority, first, '')],
  ['sweepSameEvents', toCompare(authority, first, '')],
  ['sweepStaffFamilies', toSeek(authority, first)],
  ['sweepOverdueMarkers', markersToReview(authority, first, '')],
  ['sweepSchoolNotices', schoolNoticeIndexKeys.incidentsDue(authority, first)],
  ['sweepSchoolNotices', schoolNoticeIndexKeys.noticesDue(authority, first)],
  ['sweepSchoolNotices', schoolNoticeIndexKeys.openLanes(authority, first)],
  ['sweepSchoolNotices', schoolIndexKeys.toLookAt(authority, first)],
  ['sweepSchoolContacts', schoolIndexKeys.contacts(authority, first)],
  ['sweepUnusedAccess', schoolIndexKeys.accessUses(authority, first)],
];
const put = (item: object) =>
  service.table.client.send(new PutCommand({ TableName: service.table.name, Item: { ...item } }));
const remove = async () => {
  for (const [at] of lists.entries()) await put({ pk: 'REF#spoilt', sk: String(at) });
};
const spoil = (place: Record<string, string>) =>
  put({ pk: 'REF#spoilt', sk: String(lists.findIndex(([, each]) => each === place)), ...place });

beforeAll(async () => {
  service = await startService();
});

afterEach(() => remove());

it.each(lists)('%s says that it fails while there is a row that it cannot read, and no longer', async (part, place) => {
  const { minute } = minuteHand(service);
  // What is counted for the page of operations is said to be unread beside it.
  const failing = async () =>
    Object.keys((await service.store.minuteHand.last())?.failing ?? {}).filter((name) => name !== 'sweepOperations');
  // What is done once a day is done anew.
  service.clock.forwardMinutes(24 * 60);
  await spoil(place);
  await expect(minute()).rejects.toThrow(part);
  expect(await failing()).toEqual([part]);
  await remove();
  await minute();
  expect(await failing()).toEqual([]);
});

it('a row that nobody can read keeps none of those after it from what is due to them', async () => {
  const { store, deps, clock } = service;
  const contact = await raise(service, concernAbout({ forename: 'Rupert', surname: 'Sallow' }));
  const lead = service.person('lead');
  await store.accessUses.begin(lead, clock.now(), deps.newId());
  clock.set('2027-10-25T10:00:00.000Z');
  for (const [, place] of lists) await spoil(place);
  await expect(minuteHand(service).minute()).rejects.toThrow('sweep failed');
  const [told] = await store.personRecords.told([{ kind: 'contact', id: contact.id }]);
  expect([told?.filed, told?.people.length]).toEqual([true, expect.any(Number)]);
  expect((await store.personRecords.toCompare(10)).items).toEqual([]);
  expect((await store.accessUses.find(lead.id))?.warned).toHaveLength(1);
});
