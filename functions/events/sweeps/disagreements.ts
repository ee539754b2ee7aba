import { stageOf } from '../../../shared/disagreement/disagreement.ts';
import { isLate } from '../../../shared/disagreement/stages.ts';
import { tellLate } from '../../../shared/disagreement/tell-late.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

/** Tells the referrer, once for each step, that the answer to their disagreement is late. It decides nothing. */
export async function sweepDisagreements({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  await seeToEach(await store.disagreements.toTell(authority, most), deps.log, async (disagreement) => {
    const stage = stageOf(disagreement);
    if (!isLate(stage, at) || stage.lateToldAt) return;
    const contact = await store.contacts.find(disagreement.contactId);
    if (!contact.ok) throw new Error(`disagreement ${disagreement.id} is about no contact`);
    const change = tellLate(contact.value, disagreement, serviceMoment(deps, settings, at));
    // Whoever acts on it at this moment is quicker; if it is late still, the next minute tells.
    if (change.ok) await store.contacts.save(change.value);
  });
}
