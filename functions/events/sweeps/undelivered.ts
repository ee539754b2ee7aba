import { deliverySeconds, undelivered } from '../../../shared/notice-task.ts';
import { taskOwner } from '../task-owner.ts';
import { type SweepDeps, upToMost } from './sweep-part.ts';

/** Makes a task of each message that was taken long ago and of whose arrival nothing was heard. */
export async function sweepUndelivered({ store, now, newId, authority }: SweepDeps): Promise<void> {
  const at = now();
  const before = new Date(at.getTime() - deliverySeconds * 1000);
  for (const notice of await upToMost((cursor) => store.notices.awaitingDelivery(authority, before, cursor))) {
    const next = undelivered(notice, at, await taskOwner(store, notice));
    if (next) await store.notices.save(next, newId());
  }
}
