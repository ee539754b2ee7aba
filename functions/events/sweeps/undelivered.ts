import { asTask } from '../../../shared/notice-task.ts';
import type { Place } from '../../store/sealed-place.ts';
import { taskOwners } from '../task-owner.ts';
import { type SweepDeps, seeToEach, withUpToMost } from './sweep-part.ts';

/** Makes a task of each message that was sent and of whose arrival nothing was heard in the time it may take. */
export async function sweepUndelivered({ store, now, newId, authority, log }: SweepDeps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const limits = settings.limits.delivery;
  const before = new Date(at.getTime() - limits.silenceMinutes * 60_000);
  const owners = taskOwners(store, { now: at, settings });
  const unheard = (place?: Place) => store.notices.awaitingDelivery(authority, before, place);
  await withUpToMost(unheard, (items) =>
    seeToEach({ items }, log, async (notice) => {
      const next =
        asTask(notice, { now: at, limits }) && asTask(notice, { now: at, limits, owner: await owners.of(notice) });
      if (next) await store.notices.save(next, newId());
    }),
  );
}
