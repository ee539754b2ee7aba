import type { Stamp } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { awaitsReview } from '../contact/is-over.ts';
import { asTold } from '../contact/release.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { withTask } from '../notice-history.ts';
import { isTrouble } from '../notice-task.ts';
import type { Settings } from '../settings.ts';
import { sameTimeLater } from '../time/clock-policy.ts';
import { replacementOf } from './editions.ts';
import type { Letter, LetterRecipient } from './letter.ts';
import { hasLeft } from './letter-release.ts';
import { reminderOf } from './reminder.ts';

/*
 * A letter that waits behind a link says nothing until somebody opens it. So whoever has not opened it after the working
 * days that the authority allows is reminded once; if it is unopened after as long again, it is a named person's task.
 * The reminder goes first because most letters are opened after it, and a task that ends by itself is work for nobody.
 * A letter that stood in the email itself needs no opening: that it arrived is known from the mail service.
 */

/** When a letter that left at `from`, or of which somebody was reminded then, is chased: in working time. */
export const chaseDue = (from: string, { calendar, limits }: Pick<Settings, 'calendar' | 'limits'>): Date =>
  sameTimeLater(calendar, new Date(from), limits.letter.chaseUnopenedWorkingDays);

type Known = {
  contact: Contact;
  /** The messages about the letter: those it went out with, and the reminders. */
  notices: readonly Notice[];
  /** Whether this recipient got the whole letter in the email. */
  isEnclosed: (recipient: LetterRecipient) => boolean;
  /** Whose task it becomes. */
  owner?: Stamp | undefined;
};

type At = Pick<Moment, 'now' | 'newId' | 'settings'>;

type Step =
  | { kind: 'over' }
  | { kind: 'wait'; until: Date }
  | { kind: 'remind'; about: Notice }
  | { kind: 'give'; about: Notice };

const over: Step = { kind: 'over' };

/** What is due for one recipient. While a message to them is in trouble, whoever has that task reaches them. */
function stepFor(recipient: LetterRecipient, leftAt: string, known: Known, { now, settings }: At): Step {
  const byId = (id: string | undefined) => known.notices.find((notice) => notice.id === id);
  const sent = byId(recipient.noticeId);
  if (!sent || recipient.opened.length > 0 || known.isEnclosed(recipient)) return over;
  const reminded = recipient.chased.at(-1);
  const last = reminded ? byId(reminded.noticeId) : sent;
  const isReached = [sent, last].some((notice) => notice?.task?.done && notice.task.done.how !== 'sent-again');
  if (!last || isReached || last.state === 'recalled' || last.state === 'withheld' || sent.task?.why === 'unopened')
    return over;
  const hasGone = last.state === 'sent' || last.state === 'delayed' || last.state === 'delivered';
  if (!hasGone || isTrouble(last) || awaitsReview(known.contact)) {
    return { kind: 'wait', until: sameTimeLater(settings.calendar, now, 1) };
  }
  // One that had to be sent again is waited for from then.
  const from = [reminded?.at ?? leftAt, last.task?.done?.at ?? ''].toSorted().at(-1) ?? leftAt;
  const due = chaseDue(from, settings);
  if (now < due) return { kind: 'wait', until: due };
  return reminded ? { kind: 'give', about: sent } : { kind: 'remind', about: sent };
}

/**
 * The letter with whatever is due of those who have not opened it, and the messages that are owed or change with it; when
 * it is next to be looked at stands in its `chaseAt`. Nobody is chased about a letter that was called back or replaced,
 * or of a concern that was withdrawn.
 */
export function chase(letter: Letter, known: Known, at: At): { letter: Letter; notices: Notice[] } {
  const { now, newId } = at;
  const { chaseAt: _, ...rest } = letter;
  const next: Letter = { ...rest, version: letter.version + 1 };
  const leftAt = letter.releaseAt ?? letter.issuedAt;
  const { contact } = known;
  const isOver = contact.status === 'withdrawn' || replacementOf(asTold(contact, now), letter.id) !== undefined;
  if (!leftAt || !hasLeft(letter, now) || isOver) return { letter: next, notices: [] };

  // What nobody may read, nobody is reminded of.
  if (letter.held) {
    return { letter: { ...next, chaseAt: sameTimeLater(at.settings.calendar, now, 1).toISOString() }, notices: [] };
  }

  const notices: Notice[] = [];
  const looks: Date[] = [];
  const recipients = letter.recipients.map((recipient): LetterRecipient => {
    const step = stepFor(recipient, leftAt, known, at);
    if (step.kind === 'wait') looks.push(step.until);
    if (step.kind === 'give') notices.push(givenAsUnopened(step.about, now, known.owner));
    if (step.kind !== 'remind') return recipient;
    const reminder = reminderOf(step.about, newId(), now);
    notices.push(reminder);
    looks.push(chaseDue(reminder.createdAt, at.settings));
    return { ...recipient, chased: [...recipient.chased, { at: reminder.createdAt, noticeId: reminder.id }] };
  });
  const soonest = looks.toSorted((a, b) => a.getTime() - b.getTime())[0];
  return { letter: { ...next, recipients, ...(soonest && { chaseAt: soonest.toISOString() }) }, notices };
}

const givenAsUnopened = (notice: Notice, now: Date, owner: Stamp | undefined): Notice => ({
  ...withTask(notice, { since: now.toISOString(), why: 'unopened', ...(owner && { owner }) }),
  version: notice.version + 1,
});
