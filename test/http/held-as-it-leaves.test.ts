import { expect, it } from 'vitest';
import type { Concern } from '../../shared/form/concern.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { now, raise, workOn } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { startService } from '../support/service.ts';

/** A family in which one adult works with children, far from the school that raised it. */
const farAway = (): Concern => {
  const concern = richConcern();
  const works = { name: 'Zed Quorn', worksWithChildren: 'yes' as const, worksWithChildrenWhere: 'A nursery in Leeds' };
  return { ...concern, adults: concern.adults.map((adult) => ({ ...adult, adult: { ...adult.adult, ...works } })) };
};

it('a letter that was sent off does not leave once its referrer says that an adult works where it goes, nor when it is sent again', async () => {
  const service = await startService();
  const [worker, manager, teacher] = [
    await service.signInAs('socialWorker'),
    await service.signInAs('manager'),
    await service.signInAs('teacher'),
  ];
  const concern = farAway();
  const contact = await raise(service, concern);
  const path = `/contacts/${contact.id}`;
  const seen = async () => String((await now(service, contact)).version);
  await workOn(service, worker, contact, { decided: true });
  await manager.post(`${path}/authorise`, { seen: await seen() });
  const authorised = await now(service, contact);
  const letterId = 'letterId' in authorised ? authorised.letterId : '';
  await worker.post(`${path}/letters/${letterId}/issue`, { seen: await seen() });
  expect((await now(service, contact)).status).toBe('outcome-issued');

  const at = `/referrals/${contact.id}/corrections/adult~${concern.adults[0]?.id}~worksWithChildrenWhere`;
  const form = (await pageOf(await teacher.get(at))).sent('form')[0] ?? '';
  await teacher.post(at, { form, now: 'Oakfield Primary School', why: 'He has moved here.' });
  service.clock.forwardMinutes(6);

  const theMessage = async () =>
    (await service.store.contacts.file(contact.id)).notices.find((notice) => notice.letterId === letterId)!;
  const leaves = async () => {
    const mails = await sendOwed(service);
    const { id, state, log, task } = await theMessage();
    return [mails.some(({ noticeId }) => noticeId === id), state, log.at(-1)?.detail, task?.why];
  };
  expect(await leaves()).toEqual([false, 'held', 'letter-held', 'held']);

  const message = `${path}/notices/${(await theMessage()).id}`;
  expect((await pageOf(await manager.get(message))).text).toContain('Somebody in the family may be near');
  const again = await manager.post(`${message}/again`, { seen: String((await theMessage()).version) });
  expect(again.status).toBe(303);
  expect(await leaves()).toEqual([false, 'held', 'letter-held', 'held']);
});
