import { expect, it } from 'vitest';
import { concernFor } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';

it('a secret answer can be revealed and reckoned with, however much was said of it later', async () => {
  const service = await startService();
  const home = {
    home: 'address',
    address: '9 Canary Lofts',
    postcode: 'WX14 9ZZ',
    addressConfidential: 'yes',
  } as const;
  const contact = await raise(
    service,
    concernFor((whole) => ({ ...whole, children: whole.children.map((one) => ({ ...one, 'child-home': home })) })),
  );
  const [child] = contact.children;
  const teacher = await service.signInAs('teacher');
  // More than the table gives in one part: the keys of the first come with the second.
  for (let n = 0; n < 37; n += 1) {
    const form = { form: service.deps.newId(), now: `Canary ${n} ${'€'.repeat(9_900)}`, why: 'It has changed.' };
    const sent = await teacher.post(`/referrals/${contact.id}/corrections/child-home~${child?.id}~postcode`, form);
    expect(sent.status).toBe(303);
    service.clock.forwardMinutes(1);
  }
  const worker = await service.signInAs('socialWorker');
  const revealed = await worker.post(`/contacts/${contact.id}/confidential`, { purpose: 'plan-visit' });
  expect(revealed.status).toBe(200);
  const page = await revealed.text();
  expect(page).toContain('9 Canary Lofts');
  for (const n of [0, 36]) expect(page).toContain(`Canary ${n} `);
  const { corrections } = await service.store.sealed.forRule(contact.id);
  expect(corrections).toHaveLength(37);
});
