import { expect, it } from 'vitest';
import { takenOut } from '../../shared/disclosure/redact.ts';
import { openRequest } from '../support/disclosure.ts';
import { workOnRequest } from '../support/disclosure-work.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

it('who wrote to us, and when, can be taken out of what is given like any other words', async () => {
  const service = await startService();
  const contact = await raise(service, concernFor(), 'adviser');
  const { name } = contact.raisedBy.organisation;
  const person = await recordIn(service, contact);
  const asked = workOnRequest(service, await openRequest(service, person, { asker: 'parent', name: 'Dan Brightwell' }));
  const adviser = await service.signInAs('adviser');
  const thread = `/referrals/${contact.id}/thread`;
  for (const text of ['She is safe.', 'He rang us again.']) {
    const [message = ''] = (await pageOf(await adviser.get(thread))).sent('message');
    expect((await adviser.post(thread, { message, text })).status).toBe(303);
  }
  const messages = `messages_${contact.id}`;
  // Parts with the same name are told apart by how they begin.
  const shown = await (await asked.get('manager', `${asked.at}/items/${messages}`)).text();
  expect(shown.match(new RegExp(`hint[^>]*>\\s*From ${name}, `, 'g'))).toHaveLength(2);
  const redacting = { choice: 'give-redacted', out: [], more: name, outReason: 'third-party' };
  for (const ref of await asked.items())
    await asked.decide(
      ref,
      ref === messages ? redacting : { choice: 'withhold', reason: 'serious-harm', words: 'Not now.' },
    );
  expect((await asked.approve()).status).toBe(303);
  const { text } = await asked.print();
  expect(text).toContain('She is safe.');
  expect(text).toContain(`From ${takenOut}, `);
  expect(text).not.toContain(name);
});
