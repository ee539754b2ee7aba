import { remind } from '../../../shared/draft/remind.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

/**
 * Owes the reminders of drafts that nobody has sent. Whoever types at this moment is quicker: their save goes on the
 * words as they are, and the next minute looks again.
 */
export async function sweepDraftReminders({ store, authority, ...deps }: SweepDeps): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  const moment = serviceMoment(deps, settings, at);
  const waiting = (await store.drafts.toRemind(authority, at, most)).map((id) => ({ id }));
  await seeToEach({ items: waiting }, deps.log, async ({ id }) => {
    const found = await store.drafts.find(id);
    if (!found.ok) return;
    const { value: draft } = found;
    const people = await store.people.of(authority, draft.organisation.id);
    const holder = people.find((person) => person.id === draft.owner) ?? (await store.people.find(draft.owner));
    const change = remind(draft, { holder, people }, moment);
    if (change) await store.drafts.saveChange(draft, change, deps.newId());
  });
}
