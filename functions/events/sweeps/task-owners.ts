import { taskGiven } from '../../../shared/notice-task.ts';
import type { Place } from '../../store/sealed-place.ts';
import { taskOwners } from '../task-owner.ts';
import { type SweepDeps, seeToEach, withUpToMost } from './sweep-part.ts';

/** Gives each message that did not arrive to somebody who is there: whoever had it may be nobody, or away, or gone. */
export async function sweepTaskOwners({ store, now, newId, authority, log }: SweepDeps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const owners = taskOwners(store, { now: at, settings });
  const troubled = (place?: Place) => store.notices.trouble(authority, place);
  await withUpToMost(troubled, (items) =>
    seeToEach({ items }, log, async (notice) => {
      if (await owners.keeps(notice, notice.task?.owner)) return;
      const owner = await owners.of(notice);
      const next = owner && taskGiven(notice, owner);
      if (next) await store.notices.save(next, newId());
    }),
  );
}
