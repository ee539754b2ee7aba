import { expect, it } from 'vitest';
import { openDisclosureStore } from '../../functions/store/disclosure-store.ts';
import { openRequest } from '../support/disclosure.ts';
import { workOnRequest } from '../support/disclosure-work.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { authority, startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

it('what is held of somebody in one item may be more than an item of the table holds: it is given in parts, in order and under one heading', async () => {
  const service = await startService();
  const contact = await raise(service, concernFor());
  const person = await recordIn(service, contact);
  const teacher = await service.signInAs('teacher');
  const additions = 45;
  for (let n = 0; n < additions; n += 1) {
    const [form = ''] = (await pageOf(await teacher.get(`/referrals/${contact.id}/add`))).sent('form');
    const added = { form, urgency: 'no', kind: 'forgotten', text: `Number ${n} ${'wörd '.repeat(1_980)}` };
    expect((await teacher.post(`/referrals/${contact.id}/add`, added)).status).toBe(303);
  }
  const id = await openRequest(service, person);
  const asked = workOnRequest(service, id);
  await asked.giveAll();
  expect((await asked.approve()).status).toBe(303);
  const parts = await openDisclosureStore(service.table, authority).disclosures.pack(id, 1);
  expect(parts.length).toBeGreaterThan(1);
  const { status, text } = await asked.print();
  expect(status).toBe(200);
  expect([...text.matchAll(/Number (\d+) /g)].map(([, n]) => Number(n))).toEqual([...Array(additions).keys()]);
  expect(text.match(/Questions, answers and messages/g)).toHaveLength(1);
});
