import type { Notice, NoticeState } from './notice.ts';
import { isCode, moved } from './notice-history.ts';

/** States in which a message may have left after a copy of the records was made, for all that the copy can say. */
const onItsWay: readonly NoticeState[] = ['pending', 'sending', 'unknown', 'in-digest'];

/**
 * What becomes of a message when the records are put back from a copy. One that was on its way may have been sent since:
 * it is held, and a person finds out and sends it or ends it, so that nobody is told twice by a machine that cannot know.
 * A code is of no use any more. Undefined for every other: what became of it stands.
 */
export function putBack(notice: Notice, now: Date): Notice | undefined {
  if (!onItsWay.includes(notice.state)) return undefined;
  return moved(notice, {
    state: isCode(notice.kind) ? 'failed' : 'held',
    now,
    attempt: notice.attempt,
    detail: 'put-back',
  });
}
