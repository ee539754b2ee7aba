import * as z from 'zod';
import type { Hold } from '../letter/hold.ts';
import type { Letter } from '../letter/letter.ts';
import type { Moment } from '../moment.ts';
import type { Notice, NoticeState } from '../notice.ts';
import { moved } from '../notice-history.ts';
import { mayBeWithSomebody } from '../notice-news.ts';
import { isTrouble } from '../notice-task.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { screenedAgain } from './authorise-decision.ts';
import type { Change } from './change.ts';
import type { Contact, ContactIn } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { awaitsRelease } from './release.ts';

/** Says that a held letter is not to be sent to anybody, and why. */
export const Withhold = z.object({ seen: Seen, reason: z.string().trim().min(1).max(2000) });
export type Withhold = z.infer<typeof Withhold>;

/** What is known of a letter's way: every message about it, and what holds it before it goes. */
type Way = { notices: readonly Notice[]; holds: readonly Hold[] };

type HasLetter = ContactIn<'authorised'> | ContactIn<'outcome-issued'> | ContactIn<'closed'>;

/** States of a message that has certainly reached nobody, and can be kept from ever doing so. */
const withNobody: readonly NoticeState[] = ['pending', 'held', 'failed', 'bounced', 'recalled', 'withheld'];
/** Of these, those in which only a person can move it on: delivery holds the letter. */
const stuck: readonly NoticeState[] = ['held', 'failed', 'bounced'];

/** Why a letter cannot be withheld now, as a code; undefined when it can. */
export function whyNotWithheld(
  contact: Contact,
  letter: Letter,
  { notices, holds }: Way,
  now: Date,
): 'not-held' | 'may-be-recalled' | 'may-have-arrived' | undefined {
  if (letter.status === 'authorised') return holds.length > 0 ? undefined : 'not-held';
  if (letter.status !== 'issued') return 'not-held';
  if (awaitsRelease(contact, now)) return 'may-be-recalled';
  // One that is held since is read by nobody any more, wherever its message is; what was disagreed with has been read.
  if (letter.held && !contact.disagreement) return undefined;
  const about = notices.filter(({ letterId }) => letterId === letter.id);
  const opened = letter.recipients.some((recipient) => recipient.opened.length > 0);
  const isOut = about.some((notice) => !withNobody.includes(notice.state) || mayBeWithSomebody(notice));
  if (opened || contact.disagreement || isOut) return 'may-have-arrived';
  return about.some(({ state }) => stuck.includes(state)) ? undefined : 'not-held';
}

/** The contact, when its present letter is this one. */
const withLetter = (contact: Contact, letter: Letter): HasLetter | undefined =>
  (contact.status === 'authorised' || contact.status === 'outcome-issued' || contact.status === 'closed') &&
  contact.letterId === letter.id
    ? contact
    : undefined;

/**
 * Withholds a letter that is held before it goes, or whose message is: nobody has read it, and nobody ever can. The
 * decision goes back to whoever holds the contact with its clock running as if it had never stopped, because the referrer
 * is still owed an answer: the next letter is made when a decision is authorised again. Refused as `wrong-status` with the
 * code of `whyNotWithheld`, and as `stale` when a sender or anybody else was quicker.
 */
export function withhold(
  contact: Contact,
  letter: Letter,
  way: Way,
  { seen, reason }: Withhold,
  moment: Moment,
): Result<Change> {
  const { actor, now } = moment;
  if (!may(actor, 'authorise-a-decision')) return refuse({ kind: 'forbidden' });
  const lettered = withLetter(contact, letter);
  if (!lettered) return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const whyNot = whyNotWithheld(contact, letter, way, now);
  if (whyNot) return refuse({ kind: 'wrong-status', status: whyNot });

  const event = { ...happening(contact, moment), type: 'letter-withheld' as const, letterId: letter.id, reason };
  const { chaseAt: _, ...kept } = letter;
  const withheld = { reason, ...stampedAt(moment) };
  const { heldLetter: __, ...screened } = screenedAgain(lettered, reason, moment);
  const takenBack = letter.held && { letterId: letter.id, at: event.at };
  return ok({
    contact: { ...screened, version: event.version, ...(takenBack && { takenBack }) },
    event,
    letters: [{ ...kept, version: letter.version + 1, status: 'withdrawn', withheld }],
    notices: way.notices
      .filter(({ letterId }) => letterId === letter.id)
      .flatMap((notice) =>
        notice.state === 'pending' || stuck.includes(notice.state)
          ? withheldNotice(notice, moment)
          : notice.task && isTrouble(notice)
            ? taskWithheld({ ...notice, version: notice.version + 1 }, moment)
            : [],
      ),
  });
}

/** A message that is never sent, because a person said so; whose task it was has it no longer. */
function withheldNotice(notice: Notice, moment: Moment): Notice {
  return taskWithheld(moved(notice, { state: 'withheld', now: moment.now, attempt: notice.attempt }), moment);
}

function taskWithheld(notice: Notice, moment: Moment): Notice {
  const { task } = notice;
  if (!task || task.done || task.ended) return notice;
  return { ...notice, task: { ...task, done: { ...stampedAt(moment), how: 'withheld' } } };
}
