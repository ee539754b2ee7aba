import { taskGiven } from '../../../shared/notice-task.ts';
import { takesTasks } from '../../../shared/notice-task-owner.ts';
import { taskOwners } from '../task-owner.ts';
import { type SweepDeps, withUpToMost } from './sweep-part.ts';

/** Gives each message that did not arrive to somebody who is there: whoever had it may be nobody, or away, or gone. */
export async function sweepTaskOwners({ store, now, newId, authority }: SweepDeps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const owners = taskOwners(store, { now: at, settings });
  const troubled = (cursor?: string) => store.notices.trouble(authority, cursor);
  await withUpToMost(troubled, async (notices) => {
    for (const notice of notices) {
      const has = notice.task?.owner && (await owners.find(notice.task.owner.id));
      if (has && takesTasks(has, at)) continue;
      const owner = await owners.of(notice);
      const next = owner && taskGiven(notice, owner);
      if (next) await store.notices.save(next, newId());
    }
  });
}
