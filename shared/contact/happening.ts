import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import type { Contact } from './contact.ts';

/** What every event of a contact begins with: the version it makes, when, and by whom. */
export const happening = (contact: Contact, { actor, now, newId }: Moment) => ({
  id: newId(),
  contactId: contact.id,
  version: contact.version + 1,
  at: now.toISOString(),
  by: stampOf(actor),
});

/** The contact without what only its present status has, ready to enter another. */
export const stampedAt = ({ actor, now }: Moment) => ({ at: now.toISOString(), by: stampOf(actor) });
