import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import type { PersonRecordId } from '../../../shared/ids.ts';
import type { Appearance } from '../../../shared/person-record/filed-record.ts';
import { link } from '../../../shared/person-record/link.ts';
import { proposeMerge } from '../../../shared/person-record/merge.ts';
import { setMarker } from '../../../shared/person-record/set-marker.ts';
import { pairsOf } from '../../../shared/same-event/same-event.ts';
import { CalendarDate } from '../../../shared/time/dates.ts';
import { momentOf, must } from '../../support/front-door.ts';
import { tellOf } from '../../support/told-child.ts';
import { incidentOf } from '../../support/triage-incidents.ts';
import { buildWorld, type Looks, send, world } from './world.ts';

const ids = {
  lone: '',
  known: '',
  other: '',
  part: '',
  contact: '',
  incident: '',
  family: '',
  marker: '',
  unnoted: '',
};
const maisie = { forename: 'Maisie', surname: 'Thornbury', birth: 'exact', dateOfBirth: '2017-03-05' };

const visitInPairs = {
  ...{ seen: 1, kind: 'worker-safety' as const, words: 'Visit in pairs, and not after dark.' },
  ...{ reason: 'An uncle threatened a worker at the door.', source: 'Police log of 3 May' },
  reviewOn: CalendarDate.parse('2026-11-30'),
};

/** A child who was told of again and again, one who may be the same, and a merge that waits for somebody. */
export async function preparePeople(seed: number): Promise<void> {
  await buildWorld(seed);
  const { service } = world.site;
  const { personRecords } = service.store;
  const record = async (id: PersonRecordId) => must(await personRecords.find(id));
  const moment = () => ({
    ...momentOf(actorOf(service.person('socialWorker')), service.clock.now()),
    newId: service.deps.newId,
    digest: service.deps.digest,
  });
  const join = async (one: PersonRecordId, other: PersonRecordId) => {
    const [a, b] = [await record(one), await record(other)];
    const said = { seen: a.version, otherSeen: b.version, reason: 'School and both parents are the same.' };
    const change = must(link(a, b, said, moment()));
    must(await personRecords.save(change));
    await personRecords.joined(change.records[0]!, change.records[1]!);
  };
  const first = await tellOf(service, maisie);
  const warning = must(setMarker([await record(first.record)], visitInPairs, moment()));
  must(await personRecords.save(warning));
  ids.marker = warning.markers?.[0]?.id ?? '';
  const second = await tellOf(service, { ...maisie, forename: 'Maisy' }, 'gp');
  await join(second.record, first.record);
  const third = await tellOf(service, { ...maisie, dateOfBirth: '2017-05-03' });
  const fourth = await tellOf(service, { ...maisie, dateOfBirth: '2017-05-03', forename: 'Mae' }, 'gp');
  await join(fourth.record, third.record);
  const last = await tellOf(service, { ...maisie, surname: 'Thornberry' });
  const [a, b] = [await record(first.record), await record(third.record)];
  const proposal = { seen: a.version, otherSeen: b.version, reason: 'The day and the month were changed over.' };
  must(await personRecords.save(must(proposeMerge(a, b, proposal, moment()))));
  const sourceOf = async (id: PersonRecordId) => {
    const [{ kind, id: of, reference, at }] = (await record(id)).appearances as [Appearance];
    return { kind, id: of, reference, at, record: id };
  };
  const others = [await record(third.record)];
  const pairs = pairsOf(await sourceOf(last.record), others, {
    hours: 72,
    authority: a.authority,
    digest: service.deps.digest,
  });
  for (const pair of pairs) await service.store.sameEvents.found(pair, service.deps.newId());
  ids.known = a.id;
  ids.other = b.id;
  ids.part = second.record;
  ids.lone = last.record;
  ids.contact = last.contact.id;
  ids.unnoted = first.contact.id;
  ids.incident = await incidentOf(service);
  const incident = { kind: 'incident' as const, id: ids.incident };
  const [told] = await personRecords.told([incident]);
  await personRecords.file(told!, service.deps.digest);
  const [filed] = await personRecords.told([incident]);
  ids.family = filed!.people.find(({ person }) => person === 'c1')!.record;
}

const search = (fields: Record<string, string>) => async (page: Page) => {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
  await send(page);
};

/** Sends the form of a pair without a reason. */
const sayNothing = (page: Page) => page.getByRole('button', { name: 'They are not' }).first().click();

/** A note for each level, and one of them corrected. */
async function writeNotes(page: Page): Promise<void> {
  for (const [level, text] of [
    ['partners', 'A worker calls on Monday.'],
    ['restricted', 'An aunt works in our team.'],
    ['front-door', 'The school sounds worn out.'],
  ] as const) {
    await page.check(`[name=level][value=${level}]`);
    await page.fill('[name=text]', text);
    await send(page);
  }
  await page
    .getByRole('link', { name: /^Correct it/ })
    .first()
    .click();
  await page.fill('[name=text]', 'The school is worn out, and says so.');
  await send(page);
  await page.check('[name=level][value=restricted]');
}

export const peopleLooks: Looks = {
  'GET /people': () => [
    { as: 'socialWorker', at: '/people' },
    { as: 'officer', at: '/people', after: search({ given: 'Maisie', family: 'Thornbury' }) },
    { as: 'officer', at: '/people', after: search({ given: 'Nobody', family: 'Atall' }) },
    { as: 'edt', at: '/people', after: search({ family: 'M*', nhsNumber: '943 476 5918', postcode: 'here' }) },
  ],
  'GET /people/contacts/:id': () => [{ as: 'socialWorker', at: `/people/contacts/${ids.contact}` }],
  'GET /people/incidents/:id': () => [{ as: 'manager', at: `/people/incidents/${ids.incident}` }],
  'GET /people/:record': () => [
    { as: 'manager', at: `/people/${ids.known}` },
    { as: 'auditor', at: `/people/${ids.lone}` },
    { as: 'socialWorker', at: `/people/${ids.lone}?kind=letter` },
    { as: 'manager', at: `/people/${ids.family}` },
  ],
  'GET /people/same-event': () => [
    { as: 'officer', at: '/people/same-event' },
    { as: 'socialWorker', at: '/people/same-event', after: sayNothing },
    { as: 'auditor', at: '/people/same-event' },
  ],
  'GET /people/markers': () => [{ as: 'manager', at: '/people/markers' }],
  'GET /people/:record/markers': () => [
    { as: 'socialWorker', at: `/people/${ids.known}/markers` },
    { as: 'manager', at: `/people/${ids.known}/markers`, after: send },
    { as: 'officer', at: `/people/${ids.lone}/markers` },
  ],
  'GET /people/:record/markers/:marker': () => [
    { as: 'manager', at: `/people/${ids.known}/markers/${ids.marker}` },
    { as: 'socialWorker', at: `/people/${ids.known}/markers/${ids.marker}`, after: send },
  ],
  'GET /people/:record/notes': () => [
    { as: 'socialWorker', at: `/people/${ids.known}/notes` },
    { as: 'auditor', at: `/people/${ids.lone}/notes` },
  ],
  'GET /people/contacts/:id/notes': () => [
    { as: 'officer', at: `/people/contacts/${ids.contact}/notes`, after: send },
    { as: 'manager', at: `/people/contacts/${ids.contact}/notes`, after: writeNotes },
  ],
  'GET /referrals/:id/notes': () => [
    { as: 'teacher', at: `/referrals/${ids.contact}/notes` },
    { as: 'teacher', at: `/referrals/${ids.unnoted}/notes` },
  ],
  'GET /people/:record/chronology': () => [
    { as: 'manager', at: `/people/${ids.known}/chronology` },
    { as: 'auditor', at: `/people/${ids.family}/chronology` },
  ],
  'GET /people/:record/compare/:other': () => [
    { as: 'socialWorker', at: `/people/${ids.lone}/compare/${ids.known}` },
    { as: 'manager', at: `/people/${ids.known}/compare/${ids.other}` },
    { as: 'socialWorker', at: `/people/${ids.lone}/compare/${ids.known}`, after: send },
    { as: 'officer', at: `/people/${ids.lone}/compare/${ids.part}` },
  ],
  'GET /people/:record/relationships/:other': () => [
    { as: 'socialWorker', at: `/people/${ids.lone}/relationships/${ids.known}` },
    { as: 'manager', at: `/people/${ids.lone}/relationships/${ids.known}`, after: send },
  ],
  'GET /people/:record/part': () => [
    { as: 'socialWorker', at: `/people/${ids.part}/part` },
    { as: 'manager', at: `/people/${ids.part}/part`, after: send },
    { as: 'manager', at: `/people/${ids.lone}/part` },
  ],
};
