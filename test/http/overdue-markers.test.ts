import { expect, it } from 'vitest';
import { minuteHand } from '../support/minute-hand.ts';
import { now } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

const subject = 'A warning is to be looked at again';

it('a warning that nobody has looked at in time is told once to whoever put it there, and again when its next day has passed', async () => {
  const service = await startService();
  const { sent, minute } = minuteHand(service);
  const told = () => sent.filter((mail) => mail.subject === subject);
  const child = { forename: 'Barnaby', surname: 'Quill', birth: 'exact', dateOfBirth: '2013-02-03' };
  const { record, contact } = await tellOf(service, child);
  const version = async () => {
    const found = await service.store.personRecords.find(record);
    return { seen: String(found.ok && found.value.version), markers: found.ok ? found.value.markers : [] };
  };
  const on = (day: string) => ({ 'reviewOn-day': day, 'reviewOn-month': '12', 'reviewOn-year': '2026' });
  const put = await (await service.signInAs('socialWorker')).post(`/people/${record}/markers`, {
    ...{ seen: (await version()).seen, kind: 'worker-safety', words: 'Visit in pairs.' },
    ...{ reason: 'An uncle threatened a worker.', source: 'Police log of 3 May', ...on('1') },
  });
  expect(put.status).toBe(303);
  await minute();
  expect(told()).toEqual([]);

  service.clock.forwardMinutes(10 * 24 * 60);
  for (let turn = 0; turn < 3; turn += 1) await minute();
  expect(told().map(({ to }) => to)).toEqual([service.person('socialWorker').email]);
  expect(JSON.stringify(told())).not.toMatch(new RegExp(`Barnaby|Quill|pairs|${contact.reference}|${record}`));
  expect(told()[0]?.text).toContain('/people/markers');

  // Of a record that few may know of, whoever put the warning there is told no more: a manager who may is.
  const { seen, markers } = await version();
  const keep = { seen, do: 'keep', reason: 'He still lives there.', ...on('20') };
  const worker = await service.signInAs('socialWorker');
  expect((await worker.post(`/people/${record}/markers/${markers[0]?.id}`, keep)).status).toBe(303);
  const { version: at } = await now(service, contact);
  const list = { seen: String(at), kind: 'staff', words: 'A colleague’s child.', readers: [] };
  const manager = await service.signInAs('manager');
  expect((await manager.post(`/restricted/contacts/${contact.id}/readers`, list)).status).toBe(303);
  service.clock.forwardMinutes(20 * 24 * 60);
  for (let turn = 0; turn < 3; turn += 1) await minute();
  expect(told().map(({ to }) => to)).toEqual([service.person('socialWorker').email, service.person('manager').email]);
});
