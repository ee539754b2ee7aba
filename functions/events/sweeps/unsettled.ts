import type { Notice } from '../../../shared/notice.ts';
import { overtaken } from '../../../shared/notice-transitions.ts';
import { noticeKey } from '../../store/notices.ts';
import { taskOwner } from '../task-owner.ts';
import { dayMs, type SweepDeps, upToMost } from './sweep-part.ts';

/** Moves on whatever is due: the guarantee behind the stream. A message that is owed is queued until it is settled. */
export async function sweepUnsettled({ store, enqueue, now, newId, authority, log }: SweepDeps): Promise<void> {
  const at = now();
  const waiting = await upToMost((cursor) =>
    store.notices.unsettled(authority, new Date(at.getTime() + dayMs), cursor),
  );
  for (const notice of waiting) {
    const moved = overtaken(notice, at);
    const next = moved?.state === 'failed' ? overtaken(notice, at, await taskOwner(store, notice)) : moved;
    const saved = next && (await store.notices.save(next, newId()));
    const current = next && saved?.ok ? next : notice;
    if (current.state === 'pending' && at >= new Date(current.due)) {
      const { pk, sk } = noticeKey(current);
      await enqueue({ pk, sk });
    }
  }
  // A letter that may still be called back is not late: it counts from when it was first due.
  const since = ({ attempt, due, createdAt }: Notice) => Date.parse(attempt === 0 ? due : createdAt);
  const oldest = Math.min(at.getTime(), ...waiting.map(since));
  log.info('notices swept', {
    waiting: waiting.length,
    oldestUnsentSeconds: Math.round((at.getTime() - oldest) / 1000),
  });
}
