import type { Contact } from '../../../shared/contact/contact.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Deps } from '../context.ts';

/** Whether whoever held a contact works here no more, so that nobody would see it when it is opened again. */
export async function holderGone({ store }: Pick<Deps, 'store'>, contact: Contact): Promise<boolean> {
  if (!('holder' in contact)) return true;
  const id = PersonId.safeParse(contact.holder.id);
  const person = id.success ? await store.people.find(id.data) : undefined;
  return !person?.active || person.authority !== contact.authority;
}
