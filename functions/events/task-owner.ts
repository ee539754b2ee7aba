import type { Stamp } from '../../shared/actor.ts';
import { ConsultationId } from '../../shared/ids.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Store } from '../store/store.ts';

/** Whose task it is when a message does not arrive: who holds what it is about. Nobody's yet when nobody does. */
export async function taskOwner(
  store: Pick<Store, 'contacts' | 'consultations'>,
  notice: Notice,
): Promise<Stamp | undefined> {
  const [kind, id] = notice.owner.split('/');
  if (kind === 'consultation') {
    const consultation = await store.consultations.find(ConsultationId.parse(id));
    return consultation.ok ? consultation.value.holder : undefined;
  }
  if (!notice.contactId) return undefined;
  const contact = await store.contacts.find(notice.contactId);
  return contact.ok && 'holder' in contact.value ? contact.value.holder : undefined;
}
