import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { released } from '../notice-transitions.ts';
import type { Letter, LetterRecipient } from './letter.ts';
import { reminderOf } from './reminder.ts';

/**
 * What is owed once a letter that was held after it had been sent may be read: every message that was held with it goes
 * again, and whoever had word of it already, and has not read it, is told once more that it waits. Whose task the letter
 * was has it no longer.
 */
export function tellAgain(
  letter: Letter,
  notices: readonly Notice[],
  { actor, now, newId }: Pick<Moment, 'actor' | 'now' | 'newId'>,
): { recipients: LetterRecipient[]; notices: Notice[] } {
  const by = stampOf(actor);
  const owed: Notice[] = [];
  const recipients = letter.recipients.map((recipient) => {
    const ids = [recipient.noticeId, ...recipient.chased.map(({ noticeId }) => noticeId)];
    const about = notices.filter(({ id }) => ids.includes(id));
    const again = about.filter(({ state }) => state === 'held').map((notice) => released(notice, { by, now }));
    owed.push(...again.flatMap((notice) => (notice.ok ? notice.value : [])));
    owed.push(...about.filter(({ task }) => task?.why === 'letter-held').map((notice) => ended(notice, by, now)));
    const told = about.find(({ id }) => id === recipient.noticeId);
    const waits = again.length > 0 || about.some(({ state }) => state === 'pending' || state === 'sending');
    if (!told || waits || recipient.opened.length > 0 || recipient.chased.length >= mostChased) return recipient;
    const reminder = reminderOf(told, newId(), now);
    owed.push(reminder);
    return { ...recipient, chased: [...recipient.chased, { at: reminder.createdAt, noticeId: reminder.id }] };
  });
  return { recipients, notices: owed };
}

/** So many reminders does one recipient's letter keep. */
const mostChased = 20;

function ended(notice: Notice, by: ReturnType<typeof stampOf>, now: Date): Notice {
  const { task } = notice;
  if (!task || task.done || task.ended) return notice;
  const done = { at: now.toISOString(), by, how: 'sent-again' };
  return { ...notice, version: notice.version + 1, task: { ...task, done } };
}
