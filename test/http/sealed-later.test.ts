import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { concernFor } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

/** Whatever of these lies anywhere but with what is sealed has stayed in the clear. */
const canaries = ['Canary Lofts', 'WX14 9ZZ', 'Canary Court', 'Canary Cross'];

const leaks = (text: string) => canaries.filter((canary) => text.includes(canary));

it('an address that was given as open and is said later to be secret is taken out of all that lay open, by that act', async () => {
  const service = await startService();
  const home = { home: 'address', address: '9 Canary Lofts', postcode: 'WX14 9ZZ', addressConfidential: 'no' } as const;
  const concern = concernFor((whole) => ({
    ...whole,
    children: whole.children.map((child) => ({ ...child, 'child-home': { ...home, livesWith: 'Her mother' } })),
  }));
  const contact = await raise(service, concern);
  const [child] = contact.children;
  const record = await recordIn(service, contact);
  const teacher = await service.signInAs('teacher');
  const correct = async (field: string, now: string, why: string) => {
    const at = `/referrals/${contact.id}/corrections/child-home~${child?.id}~${field}`;
    expect((await teacher.post(at, { form: service.deps.newId(), now, why })).status).toBe(303);
    await recordIn(service, contact);
  };
  const lies = async () => {
    const { Items = [] } = await service.table.client.send(new ScanCommand({ TableName: service.table.name }));
    const found = Items.filter((item) => leaks(JSON.stringify(item)).length > 0);
    return [...new Set(found.map(({ pk }) => String(pk)))].toSorted();
  };
  /** The concern, its history and the record of the child, as anybody reads them who may open them. */
  const read = async () => {
    const { concern: lying, file } = service.store.contacts;
    const { find, changes } = service.store.personRecords;
    return JSON.stringify([await lying(contact.id), await file(contact.id), await find(record), await changes(record)]);
  };
  const ofRecord = async () => JSON.stringify(await service.store.personRecords.find(record));
  await correct(
    'address',
    '11 Canary Court',
    'They moved in with her sister at 11 Canary Court, by the mill in Canary Cross.',
  );
  expect(leaks(await ofRecord())).toEqual(['WX14 9ZZ', 'Canary Court']);
  expect(await lies()).toEqual([]);
  expect(leaks(await read())).toEqual(canaries);
  expect(await service.store.personRecords.changes(record)).toHaveLength(1);

  await correct('addressConfidential', 'It must be kept secret.', 'She told me today at Canary Cross.');
  expect(await lies()).toEqual([]);
  expect(leaks(await read())).toEqual([]);
  // What was sent as open, and that it was put right, is still told; and so is all that is not secret.
  const worker = await service.signInAs('socialWorker');
  const page = await (await worker.get(`/contacts/${contact.id}`)).text();
  expect(page).toContain('Her mother');
  expect(page).toContain('It must be kept secret.');
  for (const at of [`/people/${record}`, `/people/${record}/chronology`]) {
    const person = await worker.get(at);
    expect(person.status).toBe(200);
    expect(leaks(await person.text())).toEqual([]);
  }
  const said = await service.store.contacts.concern(contact.id);
  expect(said.children[0]?.['child-home']).toMatchObject({ addressConfidential: 'no', livesWith: 'Her mother' });

  // Whoever must reach the family is shown it, with what was corrected of it before and after.
  await correct('postcode', 'WX14 9ZY at Canary Wharf', 'It has changed.');
  expect(JSON.stringify(await (await worker.get(`/contacts/${contact.id}`)).text())).not.toContain('Canary Wharf');
  const revealed = await (await worker.post(`/contacts/${contact.id}/confidential`, { purpose: 'plan-visit' })).text();
  for (const canary of [...canaries, 'Canary Wharf']) expect(revealed).toContain(canary);
  const kept = await service.store.sealed.forRule(contact.id);
  expect(kept.answers.map(({ answer }) => answer.split('~').at(-1)).toSorted()).toEqual(['address', 'postcode']);
});
