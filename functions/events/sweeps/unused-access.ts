import { passUnused } from '../../../shared/school-contact/unused-access.ts';
import { most, type SweepDeps, seeToEach } from './sweep-part.ts';

/** Warns those at schools who do not use their access, and ends it after a year. Whoever signs in at that moment wins. */
export async function sweepUnusedAccess({ store, authority, now, newId, log }: SweepDeps): Promise<void> {
  const at = now();
  const { items, unreadable } = await store.accessUses.due(authority, at, most);
  const due = items.map((use) => ({ id: use.personId, use }));
  await seeToEach({ items: due, unreadable }, log, async ({ use }) => {
    const change = passUnused(use, await store.people.find(use.personId), { now: at, newId });
    if (change) await store.accessUses.save(change, use, newId());
  });
}
