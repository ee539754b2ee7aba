import { lapse } from '../../../shared/contact/ask.ts';
import { serviceIn } from '../../../shared/contact/row-for.ts';
import { most, type SweepDeps, serviceMoment } from './sweep-part.ts';

/** Starts work again where the referrer was asked and has not answered in time. */
export async function sweepQuestions({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  const { items } = await store.contacts.open(serviceIn(authority), most);
  for (const { id, status, lapsesAt } of items) {
    if (status !== 'awaiting-referrer' || !lapsesAt || at < new Date(lapsesAt)) continue;
    const contact = await store.contacts.find(id);
    const change = contact.ok ? lapse(contact.value, serviceMoment(deps, settings, at)) : contact;
    if (change.ok) await store.contacts.save(change.value);
  }
}
