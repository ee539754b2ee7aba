import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { submit } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { concernFor, must } from './front-door.ts';
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
