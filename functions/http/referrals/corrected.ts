import type { Change } from '../../../shared/contact/change.ts';
import { correctedConcern, correctionsIn } from '../../../shared/contact/corrected-concern.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { Store } from '../../store/store.ts';

/** A concern as it was sent, and as it stands before and after an answer of it is corrected. */
export type Corrected = { sent: Concern; before: Concern; after: Concern };

/** What a change corrects; undefined for one that corrects nothing. */
export async function correctedBy(
  { contacts }: Pick<Store, 'contacts'>,
  { event }: Change,
): Promise<Corrected | undefined> {
  if (event.type !== 'answer-corrected') return undefined;
  const [{ events }, sent] = await Promise.all([contacts.file(event.contactId), contacts.concern(event.contactId)]);
  const earlier = correctionsIn(events);
  const [before, after] = [correctedConcern(sent, earlier), correctedConcern(sent, [...earlier, event])];
  return { sent, before, after };
}
