import { beforeAll, expect, it } from 'vitest';
import type { PersonRecordId } from '../../shared/ids.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { now, workOn } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;

beforeAll(async () => {
  service = await startService();
});

it('parting two records names a letter that is being made to whoever may open its contact, and to nobody else', async () => {
  const [worker, other] = [await service.signInAs('socialWorker'), await service.signInAs('otherSocialWorker')];
  const manager = await service.signInAs('manager');
  const child = { forename: 'Robin', surname: 'Alderwick', dateOfBirth: '2017-03-05' };
  const told = [];
  for (let n = 0; n < 3; n += 1) {
    told.push(await tellOf(service, child));
    service.clock.forwardMinutes(1);
  }
  const [whole, part, kept] = told;
  if (!whole || !part || !kept) throw new Error('nobody was told of');
  const find = async (id: PersonRecordId) => must(await service.store.personRecords.find(id));
  for (const { record } of [part, kept]) {
    const [one, into] = [await find(record), await find(whole.record)];
    const seen = { seen: String(one.version), otherSeen: String(into.version), reason: 'The same mother.' };
    expect((await manager.post(`/people/${one.id}/compare/${into.id}/link`, seen)).status).toBe(303);
  }
  const { contact } = kept;
  const path = `/contacts/${contact.id}`;
  const seen = async () => String((await now(service, contact)).version);
  await workOn(service, worker, contact, { decided: true });
  const readers = [service.person('socialWorker').id];
  const list = { seen: await seen(), kind: 'staff', words: '', readers };
  expect((await manager.post(`/restricted${path}/readers`, list)).status).toBe(303);

  const shown = async (browser: typeof worker) =>
    mainText(await (await browser.get(`/people/${part.record}/part`)).text());
  expect(await shown(worker)).toContain(contact.reference);
  expect(await shown(other)).not.toContain(contact.reference);
  expect(await shown(other)).not.toContain('Amira Haddad');
});
