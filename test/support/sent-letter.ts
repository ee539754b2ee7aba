import type { Contact } from '../../shared/contact/contact.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { concernFor } from './front-door.ts';
import { decisionFields, now, raise } from './raise.ts';
import { type CastName, type Service, shippedSettings } from './service.ts';

type By = { referrer?: CastName; worker?: CastName; manager?: CastName };

/** Brings a contact that is being screened to its letter, by the forms that people use. */
export async function decideAndSend(
  service: Service,
  contact: Pick<Contact, 'id'>,
  fields: Record<string, string | string[]>,
  { worker = 'socialWorker', manager = 'manager' }: By = {},
): Promise<Contact> {
  const path = `/contacts/${contact.id}`;
  const [decides, signsOff] = [await service.signInAs(worker), await service.signInAs(manager)];
  const seen = async () => String((await now(service, contact)).version);
  const ids = (await now(service, contact)).children.map(({ id }) => id);
  await decides.post(`${path}/decision`, { seen: await seen(), ...decisionFields(ids, fields) });
  await signsOff.post(`${path}/authorise`, { seen: await seen() });
  const authorised = await now(service, contact);
  const letterId = 'letterId' in authorised ? authorised.letterId : '';
  await signsOff.post(`${path}/letters/${letterId}/issue`, { seen: await seen() });
  service.clock.forwardMinutes(shippedSettings.limits.letter.recallMinutes);
  const sent = await now(service, contact);
  if (sent.status !== 'outcome-issued') throw new Error(`the letter was not sent: ${sent.status}`);
  return sent;
}

/** A concern that was raised, decided at level 2 and answered with a letter. */
export async function answeredConcern(
  service: Service,
  by: By = {},
  concern: Concern = concernFor(),
): Promise<Contact> {
  const contact = await raise(service, concern, by.referrer);
  const worker = await service.signInAs(by.worker ?? 'socialWorker');
  await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
  await worker.post(`/contacts/${contact.id}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe.' });
  return decideAndSend(service, contact, { level: '2', descriptors: ['L2-education-1'] }, by);
}

/** What a referrer sends who sees level 3, and signs that the front door did not. */
export const disagreementFields = (contact: Contact, more: Record<string, string | string[]> = {}) => ({
  letter: 'letterId' in contact ? contact.letterId : '',
  reason: 'threshold',
  words: 'He has come hungry on nine of the last ten days, and he hides food.',
  safe: 'yes',
  safeWords: 'He stays with his grandmother this week.',
  ...Object.fromEntries(
    contact.children.flatMap(({ id }) => [
      [`level-${id}`, '3'],
      [`descriptors-${id}`, ['L2-education-1', 'L3-parenting-1']],
    ]),
  ),
  ...more,
});

/** What the front door answers. */
export const answerFields = (seen: number, more: Record<string, string | string[]> = {}) => ({
  seen: String(seen),
  result: 'upheld',
  words: 'The school nurse saw him twice this month and his weight is what it should be.',
  safe: 'yes',
  safeWords: 'A worker saw him at school this morning.',
  ...more,
});
