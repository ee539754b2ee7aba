import { expect, it } from 'vitest';
import { openRequest } from '../support/disclosure.ts';
import { workOnRequest } from '../support/disclosure-work.ts';
import { mainText } from '../support/drafts.ts';
import { concernFor, must } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

it('a pack is printed no longer once somebody says that an address in it must be secret, and can be decided on again', async () => {
  const service = await startService();
  const home = { home: 'address', address: '9 Canary Lofts', postcode: 'WX14 9ZZ', addressConfidential: 'no' } as const;
  const concern = concernFor((whole) => ({
    ...whole,
    children: whole.children.map((child) => ({ ...child, 'child-home': { ...home, livesWith: 'Her mother' } })),
  }));
  const contact = await raise(service, concern);
  const [child] = contact.children;
  const person = await recordIn(service, contact);
  const asked = workOnRequest(service, await openRequest(service, person, { asker: 'parent', name: 'Dan Brightwell' }));
  await asked.giveAll();
  expect((await asked.approve()).status).toBe(303);
  expect((await asked.print()).text).toContain('9 Canary Lofts');

  const teacher = await service.signInAs('teacher');
  const secret = `/referrals/${contact.id}/corrections/child-home~${child?.id}~addressConfidential`;
  const said = { form: service.deps.newId(), now: 'It must be kept secret.', why: 'They fled from him.' };
  expect((await teacher.post(secret, said)).status).toBe(303);
  await recordIn(service, contact);

  const printed = await asked.print();
  expect(printed.status).toBe(409);
  expect(printed.text).not.toMatch(/Canary|WX14/);
  expect(printed.text).toContain('leads to an address, place or number that must stay secret');
  const page = await asked.get('manager', `${asked.at}/pack`);
  const html = await page.text();
  expect(mainText(html)).toContain('must not be given');
  expect(html).not.toContain('/pack/print');
  const [seen = ''] = (await pageOf(await asked.get('manager', `${asked.at}/pack`))).sent('seen');
  expect((await asked.post('manager', asked.at, { act: 'take-back', seen })).status).toBe(303);

  // What is held says the address no longer, so that what was decided of it is decided again.
  expect((await asked.approve()).status).toBe(409);
  await asked.giveAll();
  expect((await asked.approve()).status).toBe(303);
  const again = await asked.print();
  expect(again.status).toBe(200);
  expect(again.text).not.toMatch(/Canary|WX14/);
});

it('a pack is printed no longer once the record of another was parted from the person, whatever was given of it', async () => {
  const service = await startService();
  const own = await recordIn(service, await raise(service, concernFor()));
  service.clock.forwardMinutes(1);
  const happened = { 'what-happened': { whatHappened: 'The story of another family.' } };
  const other = await raise(
    service,
    concernFor((whole) => ({ ...whole, ...happened })),
  );
  const others = await recordIn(service, other);
  const manager = await service.signInAs('manager');
  const record = async (id: typeof own) => must(await service.store.personRecords.find(id));
  const [one, two] = [await record(others), await record(own)];
  const link = { seen: String(one.version), otherSeen: String(two.version), reason: 'The same mother.' };
  expect((await manager.post(`/people/${one.id}/compare/${two.id}/link`, link)).status).toBe(303);
  const given = workOnRequest(service, await openRequest(service, own));
  await given.giveAll();
  const kept = workOnRequest(service, await openRequest(service, own));
  for (const ref of await kept.items()) {
    const isOthers = ref.endsWith(other.id);
    await kept.decide(ref, isOthers ? { choice: 'withhold', reason: 'crime', words: 'No.' } : { choice: 'give' });
  }
  for (const each of [given, kept]) {
    expect((await each.approve()).status).toBe(303);
    expect((await each.print()).status).toBe(200);
  }

  const { version } = await record(others);
  const part = { seen: String(version), reason: 'Not the same child after all.' };
  expect((await manager.post(`/people/${others}/part`, part)).status).toBe(303);
  await recordIn(service, other);
  for (const each of [given, kept]) {
    const printed = await each.print('otherManager');
    expect(printed.status).toBe(409);
    expect(printed.text).not.toContain('The story of another family');
    expect(printed.text).toContain('no longer held about this person');
  }
});
