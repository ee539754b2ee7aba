import { actorOf } from '../../shared/actor.ts';
import type { Contact, ContactIn } from '../../shared/contact/contact.ts';
import { happening } from '../../shared/contact/happening.ts';
import { momentOf, must } from './front-door.ts';
import { sendOwed } from './mails-owed.ts';
import { now } from './raise.ts';
import { answeredConcern } from './sent-letter.ts';
import type { Service } from './service.ts';
import { recordIn } from './told-child.ts';

/** A concern that was answered and closed as if that had been in 1999, about children who are long grown up; and the record of the first of them. All that it owed has been sent. */
export async function oldConcern(service: Service, more: Pick<Contact, 'restricted'> = {}) {
  const { id } = await answeredConcern(service);
  await (await service.signInAs('manager')).post(`/contacts/${id}/close`, {
    seen: String((await now(service, { id })).version),
  });
  const closed = (await now(service, { id })) as ContactIn<'closed'>;
  const record = await recordIn(service, { id });
  const moment = { ...momentOf(actorOf(service.person('manager')), service.clock.now()), newId: service.deps.newId };
  const event = { ...happening(closed, moment), type: 'closed' as const };
  const contact: Contact = {
    ...closed,
    ...more,
    version: event.version,
    children: closed.children.map((child) => ({ ...child, birthYear: 1985 })),
    closed: { ...closed.closed, at: '1999-06-30T12:00:00.000Z' },
  };
  must(await service.store.contacts.save({ contact, event, letters: [], notices: [] }));
  await sendOwed(service);
  return { contact, record };
}
