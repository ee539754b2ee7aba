import { beforeAll, describe, expect, it } from 'vitest';
import { takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Birth } from '../../shared/person/birth.ts';
import { must } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { pageOf } from '../support/page.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

let service: Service;
const said = { 'born-day': '', 'born-month': '', 'born-year': '', house: '', postcode: '' };
const child = (forename: string, surname: string, dateOfBirth = '2017-03-05') => ({
  ...{ forename, surname, dateOfBirth },
  birth: 'exact',
});

const dayOf = (birth?: Birth): string =>
  birth?.kind === 'exact' ? birth.date.split('-').map(Number).toReversed().join(' ') : '';

beforeAll(async () => {
  service = await startService();
});

describe('what was there before a worker named their family', () => {
  it('is kept from them once they have, and again once they name somebody more, and nothing else is', async () => {
    const [theirs, later, other] = [
      await tellOf(service, child('Robin', 'Alderwick')),
      await tellOf(service, child('Kim', 'Thornby')),
      await tellOf(service, child('Robin', 'Alderwick', '2014-09-30')),
    ];
    const worker = await service.signInAs('otherSocialWorker');
    const opens = async ({ contact }: typeof theirs) => (await worker.get(`/contacts/${contact.id}`)).status;
    const name = async (relatives: string) => {
      const [seen = ''] = (await pageOf(await worker.get('/restricted/family'))).sent('seen');
      expect((await worker.post('/restricted/family', { ...said, seen, relatives })).status).toBe(303);
      await minuteHand(service).minute();
    };
    const police = service.person('police');
    const { id: personId, name: called, email, organisation } = police;
    const telling = {
      ...{ actor: actorOf(police), settings: shippedSettings, channel: 'portal' as const },
      reporter: { personId, name: called, email, organisation },
    };
    const incident = must(await takeReport(service.deps, report(openReport), telling)).incident;
    expect([await opens(theirs), await opens(later), await opens(other)]).toEqual([200, 200, 200]);
    const [first] = incident.facts.children;
    await minuteHand(service).minute();
    await name(`Robin Alderwick, 5 3 2017\n${first?.forename} ${first?.surname}, ${dayOf(first?.birth)}`);
    const kept = must(await service.store.incidents.find(incident.id));
    expect(kept).toMatchObject({ restricted: true, keptFrom: [service.person('otherSocialWorker').id] });
    expect([await opens(theirs), await opens(later), await opens(other)]).toEqual([404, 200, 200]);
    expect((await worker.get(`/people/${theirs.record}?kind=record`)).status).toBe(404);
    await name('Robin Alderwick, 5 3 2017\nKim Thornby, 5 3 2017');
    expect([await opens(theirs), await opens(later), await opens(other)]).toEqual([404, 404, 200]);

    // It is sought to the end, and what a manager lets them see then stays so.
    service.clock.forwardMinutes(4);
    await minuteHand(service).minute();
    expect(await service.store.familiesToSeek.all(10)).toEqual({ items: [], unreadable: 0 });
    const manager = await service.signInAs('manager');
    const seen = String(must(await service.store.contacts.find(theirs.contact.id)).version);
    const lifted = { seen, words: 'It is another child of that name.' };
    expect((await manager.post(`/restricted/contacts/${theirs.contact.id}/lift`, lifted)).status).toBe(303);
    await name('Robin Alderwick, 5 3 2017\nKim Thornby, 5 3 2017\nAnna Vale, 1 1 2015');
    expect([await opens(theirs), await opens(later)]).toEqual([200, 404]);
  });
});
