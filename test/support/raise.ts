import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { submit } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Client, FormFields } from './client.ts';
import { concernFor, must } from './front-door.ts';
import { pageOf } from './page.ts';
import { type CastName, type Service, shippedSettings } from './service.ts';

/** Raises a concern as somebody of the cast would, without the form. */
export async function raise(
  service: Service,
  concern: Concern = concernFor(),
  by: CastName = 'teacher',
): Promise<Contact> {
  const person = service.person(by);
  const actor = actorOf(person);
  const { deps, store } = service;
  const referrer = {
    standing: 'professional' as const,
    personId: person.id,
    name: person.name,
    jobTitle: person.jobTitle,
    email: person.email,
    ...(person.phone && { phone: person.phone }),
    organisation: person.organisation,
  };
  const moment = { actor, now: deps.now(), newId: deps.newId, digest: deps.digest, settings: shippedSettings };
  const { change, concern: sent } = must(submit(concern, { referrer, channel: 'portal' }, moment));
  must(await store.contacts.submit(change, sent));
  return change.contact;
}

/** The contact as it stands in the table. */
export const now = async (service: Service, { id }: Pick<Contact, 'id'>): Promise<Contact> =>
  must(await service.store.contacts.find(id));

/** The fields of a decision as a worker fills them in, for each child. */
export const decisionFields = (childIds: readonly string[], more: Record<string, string | string[]> = {}) =>
  Object.fromEntries(
    childIds.flatMap((id) =>
      Object.entries({
        level: '3',
        descriptors: ['none'],
        outcome: 'C05',
        rationale: 'School saw hunger on four days and the family agrees to help with food.',
        legalBasis: 'co-operation',
        nextStep: 'Family Help will telephone the family and arrange a first visit.',
        'nextStepBy-day': '27',
        'nextStepBy-month': '11',
        'nextStepBy-year': '2026',
        ...more,
      }).map(([field, value]) => {
        const [name, part] = field.split('-');
        return [part ? `${name}-${id}-${part}` : `${name}-${id}`, value];
      }),
    ),
  );

/** Proposes a decision by its form, and once more where its letter would say what it may not. */
export async function proposeAllTheSame(worker: Client, path: string, fields: FormFields): Promise<Response> {
  const first = await worker.post(`${path}/decision`, fields);
  if (first.status === 303) return first;
  const [warned] = (await pageOf(first)).sent('warned');
  return worker.post(`${path}/decision`, { ...fields, warned });
}

/** Has a worker claim and rate a contact, and propose its decision where `decided`. */
export async function workOn(
  service: Service,
  worker: Client,
  contact: Contact,
  { decided }: { decided: boolean },
): Promise<void> {
  const path = `/contacts/${contact.id}`;
  const seen = async () => String((await now(service, contact)).version);
  await worker.post(`${path}/claim`, { seen: await seen() });
  await worker.post(`${path}/rating`, { seen: await seen(), colour: 'amber', reason: 'Hungry but safe tonight.' });
  const decision = decisionFields(contact.children.map(({ id }) => id));
  if (decided) await proposeAllTheSame(worker, path, { seen: await seen(), ...decision });
}
