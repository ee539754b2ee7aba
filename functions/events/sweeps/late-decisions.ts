import { isPromiseBroken, tellLate } from '../../../shared/contact/tell-late.ts';
import { taskOwners } from '../task-owner.ts';
import { most, type SweepDeps, serviceMoment } from './sweep-part.ts';

/** Tells each referrer, once for each time that was promised, that a decision is late and what the new time is. */
export async function sweepLateDecisions({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  const owners = taskOwners(store, { now: at, settings });
  const { items } = await store.contacts.open(authority, most);
  for (const { id, clock, late } of items) {
    if (!isPromiseBroken(settings.calendar, clock, late, at)) continue;
    const contact = await store.contacts.find(id);
    const manager = await owners.manager();
    const change = contact.ok ? tellLate(contact.value, { manager }, serviceMoment(deps, settings, at)) : contact;
    // Whoever acts on it at this moment is quicker; if it is late still, the next minute tells.
    if (change.ok) await store.contacts.save(change.value);
  }
}
