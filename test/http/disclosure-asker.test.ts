import { expect, it } from 'vitest';
import { openRequest } from '../support/disclosure.ts';
import { workOnRequest } from '../support/disclosure-work.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

const warned = 'has the name of somebody who is said to do harm';

it('whoever asks with the name of somebody who is said to do harm is warned of, and is given nothing without a word of why', async () => {
  const service = await startService();
  const dan = {
    name: 'Daniel Brightwell',
    otherNames: 'Dan',
    personOfConcern: 'yes',
    worksWithChildren: 'no',
  } as const;
  const contact = await raise(
    service,
    concernFor((whole) => ({ ...whole, adults: [{ id: 'a1', adult: dan }] })),
  );
  const person = await recordIn(service, contact);
  const id = await openRequest(service, person, { asker: 'parent', name: 'Dan Brightwell' });
  const { at, get, giveAll, items, approve } = workOnRequest(service, id);
  const [ref] = await items();
  await giveAll();
  for (const path of [`${at}/items`, `${at}/items/${ref}`, `${at}/pack`]) {
    expect([path, (await pageOf(await get('otherManager', path))).text.includes(warned)]).toEqual([path, true]);
  }
  const empty = await pageOf(await approve({ safe: ' ' }));
  expect([empty.status, empty.text.includes('Enter why it is safe')]).toEqual([400, true]);
  expectErrorsToLeadSomewhere(empty.html);
  const long = await pageOf(await approve({ safe: 'x'.repeat(2001) }));
  expect([long.status, long.text.includes('x'.repeat(2001))]).toEqual([400, true]);
  expect((await approve({ safe: 'It is his uncle: seen with his passport.' })).status).toBe(303);
  expect((await pageOf(await get('manager', `${at}/pack`))).text).toContain('It is his uncle: seen with his passport.');
});

it('whoever asks with another name is asked for no such word', async () => {
  const service = await startService();
  const dan = { name: 'Daniel Brightwell', personOfConcern: 'yes', worksWithChildren: 'no' } as const;
  const contact = await raise(
    service,
    concernFor((whole) => ({ ...whole, adults: [{ id: 'a1', adult: dan }] })),
  );
  const id = await openRequest(service, await recordIn(service, contact), { asker: 'parent', name: 'Orla Fenwright' });
  const { at, get, giveAll, approve } = workOnRequest(service, id);
  await giveAll();
  const page = await pageOf(await get('otherManager', `${at}/pack`));
  expect([page.text.includes(warned), page.sent('safe')]).toEqual([false, []]);
  expect((await approve()).status).toBe(303);
});
