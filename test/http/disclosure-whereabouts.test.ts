import { describe, expect, it } from 'vitest';
import { takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import { openRequest } from '../support/disclosure.ts';
import { concernFor, must } from '../support/front-door.ts';
import { onBoard } from '../support/on-school-board.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const proposed = async (service: Service, path: string) =>
  (await pageOf(await (await service.signInAs('manager')).get(path))).sent('out');

describe('where a child lives and goes to school', () => {
  it('is proposed to be taken out for a parent who asks, and for the child alone it is not', async () => {
    const service = await startService();
    const home = {
      home: 'address',
      address: '9 Canary Lofts',
      postcode: 'WX14 9ZZ',
      addressConfidential: 'no',
      livesWith: 'Her mother at 9 Canary Lofts',
    } as const;
    const concern = concernFor((w) => ({
      ...w,
      children: w.children.map((child) => ({ ...child, 'child-home': home })),
    }));
    const contact = await raise(service, concern);
    const person = await recordIn(service, contact);
    for (const asker of ['parent', 'representative', 'person']) {
      const id = await openRequest(service, person, { asker, name: 'Dan Brightwell' });
      for (const ref of [`concern_${contact.id}`, `record_${person}`]) {
        const words = (await proposed(service, `/disclosures/${id}/items/${ref}`)).join('|');
        expect([asker, ref, /Canary/.test(words)]).toEqual([asker, ref, asker !== 'person']);
        expect([asker, ref, /WX14 ?9ZZ/.test(words)]).toEqual([asker, ref, asker !== 'person']);
      }
    }
  });

  it('is no part of what is held about others of an incident: the schools of children are told to nobody but the child', async () => {
    const service = await startService();
    const police = service.person('police');
    const { id: personId, name, email, organisation } = police;
    const reporter = { personId, name, email, organisation };
    const { incident } = must(
      await takeReport(service.deps, report({ ...openReport } as never), {
        ...{ actor: actorOf(police), settings: shippedSettings, reporter, channel: 'portal' as const },
      }),
    );
    await onBoard(service, incident.id);
    const source = { kind: 'incident' as const, id: incident.id };
    const [told] = await service.store.personRecords.told([source]);
    await service.store.personRecords.file(told!, service.deps.digest);
    const [filed] = await service.store.personRecords.told([source]);
    const recordOf = (id: string): PersonRecordId => filed!.people.find(({ person }) => person === id)!.record!;
    const listed = async (person: PersonRecordId) => {
      const id = await openRequest(service, person);
      return (await (await service.signInAs('manager')).get(`/disclosures/${id}/items`)).text();
    };
    expect(await listed(recordOf('c1'))).toContain('/items/school-notice_');
    const adult = incident.facts.adults[0]!;
    const list = await listed(recordOf(adult.id));
    expect(list).toContain(`/items/incident_${incident.id}`);
    expect(list).not.toContain('/items/school-notice_');
  });
});
