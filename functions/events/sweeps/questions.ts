import { lapse } from '../../../shared/contact/ask.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

/** Starts work again where the referrer was asked and has not answered in time. */
export async function sweepQuestions({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  await seeToEach(await store.contacts.openReadable(authority, most), deps.log, async ({ id, status, lapsesAt }) => {
    if (status !== 'awaiting-referrer' || !lapsesAt || at < new Date(lapsesAt)) return;
    const contact = await store.contacts.find(id);
    const change = contact.ok ? lapse(contact.value, serviceMoment(deps, settings, at)) : contact;
    if (change.ok) await store.contacts.save(change.value);
  });
}
