import type { Contact } from '../../shared/contact/contact.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import { concernFor } from './front-door.ts';
import { raise } from './raise.ts';
import type { CastName, Service } from './service.ts';

/** A concern about a child of whom this is told. */
export function concernAbout(child: object): Concern {
  const concern = concernFor();
  const [first] = concern.children;
  if (!first) throw new Error('nobody to be concerned about');
  return { ...concern, children: [{ ...first, child: { ...first.child, ...child } }] };
}

/** The record of the first child of a contact, made as the minute hand makes it. */
export async function recordIn({ store, deps }: Service, { id }: Pick<Contact, 'id'>): Promise<PersonRecordId> {
  const source = { kind: 'contact' as const, id };
  const [told] = await store.personRecords.told([source]);
  if (!told) throw new Error('nobody was told of');
  await store.personRecords.file(told, deps.digest);
  const [filed] = await store.personRecords.told([source]);
  const [child] = filed?.people ?? [];
  if (!child) throw new Error('nobody was filed');
  return child.record;
}

/** Raises a concern about a child a minute later, and makes the child's record. */
export async function tellOf(service: Service, child: object, by: CastName = 'teacher') {
  service.clock.forwardMinutes(1);
  const contact = await raise(service, concernAbout(child), by);
  return { contact, record: await recordIn(service, contact) };
}
