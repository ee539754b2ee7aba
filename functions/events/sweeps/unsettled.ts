import type { Notice } from '../../../shared/notice.ts';
import { asTask, isTrouble, taskGiven } from '../../../shared/notice-task.ts';
import { overtaken } from '../../../shared/notice-transitions.ts';
import type { DeliveryLimits } from '../../../shared/notice-trouble.ts';
import { type NoticeKey, noticeKey } from '../../store/notices.ts';
import { type TaskOwners, taskOwners } from '../task-owner.ts';
import { dayMs, type SweepDeps, seeToEach, withUpToMost } from './sweep-part.ts';

/**
 * Moves on whatever is due: the guarantee behind the stream. A message that is owed is queued until it is settled; one
 * that has not gone in the time it may take is a named person's task meanwhile. What is due is queued before anything
 * else is looked up, so that no message waits for another.
 */
export async function sweepUnsettled(deps: SweepDeps): Promise<void> {
  const { store, now, authority } = deps;
  const until = new Date(now().getTime() + dayMs);
  await withUpToMost(
    (place) => store.notices.unsettled(authority, until, place),
    (waiting) => moveOn(deps, waiting),
  );
}

async function moveOn({ store, enqueue, now, newId, log }: SweepDeps, waiting: readonly Notice[]): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  const owners = taskOwners(store, { now: at, settings });
  const isDue = ({ state, due }: Notice) => state === 'pending' && at >= new Date(due);
  const queue = async (keys: NoticeKey[]) => {
    const notTaken = await enqueue(keys);
    if (notTaken.length > 0) log.error('notices not queued', { count: notTaken.length });
  };
  const ready = new Set(waiting.filter((notice) => isDue(notice) && !overtaken(notice, at)));
  await queue([...ready].map(noticeKey));
  const later: NoticeKey[] = [];
  const moveOnOne = async (notice: Notice) => {
    const moved = overtaken(notice, at);
    const next = moved?.state === 'failed' ? overtaken(notice, at, await owners.of(notice)) : moved;
    if (next && (await store.notices.save(next, newId())).ok && isDue(next)) later.push(noticeKey(next));
    const task = await taskFor(next ?? notice, { at, owners, limits: settings.limits.delivery });
    if (task) await store.notices.save(task, newId());
  };
  // A letter that may still be called back is not late: it counts from when it was first due.
  const since = ({ attempt, due, createdAt }: Notice) => Date.parse(attempt === 0 ? due : createdAt);
  const oldest = Math.min(at.getTime(), ...waiting.map(since));
  log.info('notices swept', {
    waiting: waiting.length,
    oldestUnsentSeconds: Math.round((at.getTime() - oldest) / 1000),
  });
  await seeToEach({ items: waiting }, log, moveOnOne).finally(() => queue(later));
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
