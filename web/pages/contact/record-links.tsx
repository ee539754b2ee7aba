import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { LookedLinks } from '../looked/links.tsx';
import { RestrictionLinks } from '../restriction/note.tsx';
import { RetentionLink } from '../retention/note.tsx';

/** What is said of a contact as a record: who may know of it, who has looked, how long it is kept. */
export const RecordLinks = ({ contact, actor }: { contact: Contact; actor: Actor }) => (
  <>
    <RestrictionLinks contact={contact} actor={actor} />
    <RetentionLink record={{ kind: 'contact', id: contact.id }} actor={actor} />
    <LookedLinks record={`contacts/${contact.id}`} actor={actor} stood />
  </>
);
