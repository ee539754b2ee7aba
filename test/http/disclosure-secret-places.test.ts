import { expect, it } from 'vitest';
import { openRequest } from '../support/disclosure.ts';
import { workOnRequest } from '../support/disclosure-work.ts';
import { concernFor } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

it('no item says from whom an address is secret, and why', async () => {
  const service = await startService();
  const home = {
    home: 'address',
    address: '9 Canary Lofts',
    postcode: 'WX14 9ZZ',
    addressConfidential: 'yes',
    addressConfidentialWhy: 'From Dan, who drove to the mill.',
  } as const;
  const contact = await raise(
    service,
    concernFor((whole) => ({ ...whole, children: whole.children.map((one) => ({ ...one, 'child-home': home })) })),
  );
  const id = await openRequest(service, await recordIn(service, contact), { asker: 'parent' });
  const { get, items } = workOnRequest(service, id);
  const refs = await items();
  expect(refs).toContain(`concern_${contact.id}`);
  const pages = await Promise.all(
    refs.map(async (ref) => (await get('manager', `/disclosures/${id}/items/${ref}`)).text()),
  );
  expect(pages.join()).toContain('address be kept from anyone');
  expect(pages.join()).not.toContain('the mill');
});

it('no pack leads to a refuge or a town that is sealed, though neither is a street', async () => {
  const service = await startService();
  const home = {
    home: 'no-fixed-address',
    usuallyStays: 'Rowan Lodge refuge, Kemberley',
    livesWith: 'Her mother',
    addressConfidential: 'yes',
    addressConfidentialWhy: 'He looks for them.',
  } as const;
  const told = (whatHappened: string) =>
    concernFor((whole) => ({
      ...whole,
      children: whole.children.map((child) => ({ ...child, 'child-home': home })),
      'what-happened': { whatHappened },
    }));
  const leading = [
    'They are at the Rowan Lodge refuge since Monday.',
    'They went to ROWAN-LODGE.',
    'She was seen in Kemberley.',
  ];
  for (const happened of leading) {
    const contact = await raise(service, told(happened));
    const person = await recordIn(service, contact);
    const asked = workOnRequest(service, await openRequest(service, person, { asker: 'parent' }));
    await asked.giveAll();
    expect((await asked.approve()).status, happened).toBe(409);
    const concern = `concern_${contact.id}`;
    const out = ['Rowan Lodge', 'Kemberley'].filter((words) =>
      happened.toLowerCase().replace('-', ' ').includes(words.toLowerCase()),
    );
    expect((await asked.decide(concern, { choice: 'give-redacted', out, outReason: 'third-party' })).status).toBe(303);
    expect((await asked.approve()).status, happened).toBe(303);
    service.clock.forwardMinutes(1);
  }
});
