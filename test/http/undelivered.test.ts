import { beforeAll, describe, expect, it } from 'vitest';
import { stampOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let officer: Client;
beforeAll(async () => {
  service = await startService();
  officer = await service.signInAs('officer');
});

const words = async (client: Client, at: string) => mainText(await (await client.get(at)).text());

/** The acknowledgement of a new concern, in trouble, as the task of one of the cast. */
async function troubled(owner: CastName, step: Pick<Notice, 'state'> & { detail: string }) {
  const contact = await raise(service);
  const at = service.clock.now().toISOString();
  const [notice] = (await service.store.contacts.file(contact.id)).notices;
  const why = step.state === 'pending' ? 'throttled' : step.state === 'bounced' ? 'bounced' : 'held';
  const next: Notice = {
    ...notice!,
    version: 2,
    state: step.state,
    attempt: 1,
    log: [{ at, attempt: 1, ...step }],
    task: { since: at, why, owner: stampOf(service.person(owner)) },
  };
  await service.store.notices.save(next, service.deps.newId());
  return { contact, at: `/contacts/${contact.id}/notices/${next.id}` };
}
const found = async ({ id }: Contact) => (await service.store.contacts.file(id)).notices[0]!;

describe('the list of messages that did not arrive', () => {
  it('narrows to one’s own and to one kind of trouble, counts what each list holds, and takes no nonsense', async () => {
    const bounced = await troubled('officer', { state: 'bounced', detail: 'Permanent General' });
    const putOff = await troubled('socialWorker', { state: 'pending', detail: 'throttled' });
    const both = [bounced.contact.reference, putOff.contact.reference];
    const shown = async (query: string) => {
      const text = await words(officer, `/undelivered${query}`);
      return both.map((reference) => text.includes(reference));
    };
    expect(await shown('')).toEqual([true, true]);
    expect(await shown('?whose=mine')).toEqual([true, false]);
    expect(await shown('?why=throttled')).toEqual([false, true]);
    expect(await shown('?whose=mine&why=throttled')).toEqual([false, false]);
    expect(await shown('?whose=nobody&why=nonsense')).toEqual([true, true]);
    expect(await words(officer, '/undelivered')).toMatch(/Everything \(2\)Bounced \(1\)Put off \(1\)/);
    expect(await words(officer, '/undelivered?whose=mine&why=throttled')).toContain('No message has this trouble.');
    const done = await officer.follow(await officer.post(`${bounced.at}/done`, { seen: '2', how: 'telephoned' }));
    expect(done.path).toBe('/undelivered?done=task-ended');
    expect(mainText(await done.response.text())).toMatch(/Success.*they were reached, and the task has ended/);
    expect(await shown('')).toEqual([false, true]);
  });
});

describe('a message that is sent again', () => {
  it('is queued once, ends the task, says who sent it again, and waits no more in the list', async () => {
    const { contact, at } = await troubled('officer', { state: 'held', detail: 'person-inactive' });
    expect(await words(officer, at)).toContain('Send it again');
    const again = await officer.follow(await officer.post(`${at}/again`, { seen: '2' }));
    expect(mainText(await again.response.text())).toContain('The message is on its way again, and the task has ended.');
    const sent = await found(contact);
    expect(sent).toMatchObject({
      state: 'pending',
      task: { done: { how: 'sent-again', by: { name: 'Dawn Hollis-Reed' } } },
    });
    expect(await words(officer, '/undelivered')).not.toContain(contact.reference);
    expect(await words(officer, at)).toContain('Someone sent it again.');
  });

  it('is refused over what was not seen, twice, and while the mail service may still bring it', async () => {
    const held = await troubled('officer', { state: 'bounced', detail: 'Permanent General' });
    for (const seen of ['1', '3', '', 'x']) {
      expect([seen, (await officer.post(`${held.at}/again`, { seen })).status]).toEqual([seen, 409]);
    }
    expect((await officer.post(`${held.at}/again`, { seen: '2' })).status).toBe(303);
    expect((await officer.post(`${held.at}/again`, { seen: '2' })).status).toBe(409);
    expect((await officer.post(`${held.at}/again`, { seen: '3' })).status).toBe(409);
    expect((await found(held.contact)).log.filter(({ detail }) => detail === 'released')).toHaveLength(1);
    const putOff = await troubled('officer', { state: 'pending', detail: 'throttled' });
    expect(await words(officer, putOff.at)).not.toContain('Send it again');
    expect((await officer.post(`${putOff.at}/again`, { seen: '2' })).status).toBe(409);
  });
});
