import type { Contact } from '../contact/contact.ts';
import type { Appearance } from '../person-record/filed-record.ts';
import { isRestricted } from './restriction.ts';

/** Who may know of the people of a contact: whoever may open it, but for one who holds it for the time being. */
export function readershipOf(contact: Contact): Pick<Appearance, 'restricted' | 'readers' | 'keptFrom'> {
  const { restricted } = contact;
  if (!restricted || !isRestricted(contact)) return { restricted: false };
  const { by, readers, keptFrom, undecided } = restricted;
  const named = undecided ? {} : { readers: [by, ...readers].map(({ id }) => id) };
  return { restricted: true, ...named, keptFrom };
}
