import type { Notice } from '../../../shared/notice.ts';
import { asTask, isTrouble, taskGiven } from '../../../shared/notice-task.ts';
import { overtaken } from '../../../shared/notice-transitions.ts';
import type { DeliveryLimits } from '../../../shared/notice-trouble.ts';
import { type NoticeKey, noticeKey } from '../../store/notices.ts';
import { type TaskOwners, taskOwners } from '../task-owner.ts';
import { dayMs, type SweepDeps, withUpToMost } from './sweep-part.ts';

/**
 * Moves on whatever is due: the guarantee behind the stream. A message that is owed is queued until it is settled; one
 * that has not gone in the time it may take is a named person's task meanwhile.
 */
export async function sweepUnsettled(deps: SweepDeps): Promise<void> {
  const { store, now, authority } = deps;
  const until = new Date(now().getTime() + dayMs);
  await withUpToMost(
    (cursor) => store.notices.unsettled(authority, until, cursor),
    (waiting) => moveOn(deps, waiting),
  );
}

async function moveOn({ store, enqueue, now, newId, log }: SweepDeps, waiting: readonly Notice[]): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const owners = taskOwners(store, { now: at, settings });
  const due: NoticeKey[] = [];
  for (const notice of waiting) {
    const moved = overtaken(notice, at);
    const next = moved?.state === 'failed' ? overtaken(notice, at, await owners.of(notice)) : moved;
    let current = notice;
    for (const each of [next, await taskFor(next ?? notice, { at, owners, limits: settings.limits.delivery })]) {
      if (each && (await store.notices.save(each, newId())).ok) current = each;
    }
    if (current.state === 'pending' && at >= new Date(current.due)) due.push(noticeKey(current));
  }
  const notTaken = await enqueue(due);
  if (notTaken.length > 0) log.error('notices not queued', { count: notTaken.length });
  // A letter that may still be called back is not late: it counts from when it was first due.
  const since = ({ attempt, due, createdAt }: Notice) => Date.parse(attempt === 0 ? due : createdAt);
  const oldest = Math.min(at.getTime(), ...waiting.map(since));
  log.info('notices swept', {
    waiting: waiting.length,
    oldestUnsentSeconds: Math.round((at.getTime() - oldest) / 1000),
  });
}

type Sweeping = { at: Date; owners: TaskOwners; limits: DeliveryLimits };

/** The message with a task that it should have by now, or with somebody else to do it; undefined when all is well. */
async function taskFor(notice: Notice, { at, owners, limits }: Sweeping): Promise<Notice | undefined> {
  if (isTrouble(notice)) {
    if (await owners.keeps(notice, notice.task?.owner)) return undefined;
    const owner = await owners.of(notice);
    return owner && taskGiven(notice, owner);
  }
  return asTask(notice, { now: at, limits }) && asTask(notice, { now: at, limits, owner: await owners.of(notice) });
}
