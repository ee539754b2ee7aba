import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { may, relationTo } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { sameTimeLater as workingDaysLater } from '../time/clock-policy.ts';
import { type Clock, maximumPause, openPause, pauseClock, resumeClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { isOver } from './is-over.ts';

/** Asks the referrer one thing. `reason` is a code of the authority's reasons for pausing. */
export const Ask = z.object({
  seen: Seen,
  text: z.string().trim().min(1).max(4000),
  reason: z.string().min(1),
});
export type Ask = z.infer<typeof Ask>;

/** The referrer's answer. */
export const Answer = z.object({ questionId: z.uuid(), text: z.string().trim().min(1).max(20_000) });
export type Answer = z.infer<typeof Answer>;

/**
 * Questions and answers lie in the contact, which has a largest size. So many bytes of them leave room for the longest
 * decision, so that whoever answers at length cannot keep the front door from deciding.
 */
const mostBytes = 120_000;
const isTooMuch = (questions: Contact['questions']): boolean =>
  new TextEncoder().encode(JSON.stringify(questions)).length > mostBytes;

type Clocks = Contact['clocks'];

/** Applies one act to each clock; a clock that may not pause, or is late already, simply runs on. */
const eachClock = ({ decision, rating }: Clocks, act: (clock: Clock) => Result<Clock>): Clocks => {
  const acted = (clock: Clock) => {
    const result = act(clock);
    return result.ok ? result.value : clock;
  };
  return { decision: acted(decision), ...(rating && { rating: acted(rating) }) };
};

const resumed = (clocks: Clocks, calendar: WorkingCalendar, at: Date) =>
  eachClock(clocks, (clock) => resumeClock(calendar, clock, at));

/**
 * Asks the referrer and pauses the clocks until the answer comes or the pause reaches its limit.
 * A red contact is asked in the same way, but none of its clocks stand still.
 */
export function ask(contact: Contact, { seen, text, reason }: Ask, moment: Moment): Result<Change> {
  const { actor, now, newId, settings } = moment;
  if (!may(actor, 'ask-the-referrer')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'screening') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  if (!settings.reasons.pausing.some(({ code }) => code === reason)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'not-listed' }] });
  }

  const by = actor.name;
  const red = contact.rating?.colour === 'red';
  const clocks = red
    ? contact.clocks
    : eachClock(contact.clocks, (clock) => pauseClock(settings.calendar, clock, { at: now, reason, by }));
  const pause = openPause(clocks.decision);
  const lapsesAt = pause
    ? maximumPause(settings.calendar, clocks.decision, pause)
    : workingDaysLater(settings.calendar, now, settings.limits.question.maximumPauseWorkingDays);

  const question = { id: newId(), text, reason, askedAt: now.toISOString(), lapsesAt: lapsesAt.toISOString() };
  const event = {
    ...happening(contact, moment),
    type: 'question-asked' as const,
    questionId: question.id,
    text,
    reason,
  };
  const { raisedBy } = contact;
  const notice = owe(
    {
      kind: 'question-asked',
      authority: contact.authority,
      owner: `contact/${contact.id}`,
      contactId: contact.id,
      to: {
        ...(raisedBy.personId && { personId: raisedBy.personId }),
        email: raisedBy.email,
        organisation: raisedBy.organisation.name,
      },
    },
    newId(),
    now,
  );
  return ok({
    contact: {
      ...contact,
      version: event.version,
      status: 'awaiting-referrer',
      clocks,
      questions: [...contact.questions, { ...question, askedBy: event.by }],
    },
    event,
    letters: [],
    notices: [notice],
  });
}

/** Takes the referrer's answer and starts the clocks again. An answer after the lapse is kept too, and seen. */
export function answer(contact: Contact, { questionId, text }: Answer, moment: Moment): Result<Change> {
  const relation = relationTo(moment.actor, contact);
  if (relation !== 'own' && relation !== 'organisation') return refuse({ kind: 'forbidden' });
  const question = contact.questions.find(({ id }) => id === questionId);
  if (!question) return refuse({ kind: 'not-found' });
  if (question.answer) return refuse({ kind: 'wrong-status', status: 'answered' });
  if (contact.status === 'outcome-issued' || isOver(contact)) {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }

  const event = { ...happening(contact, moment), type: 'question-answered' as const, questionId, text };
  const questions = contact.questions.map((asked) =>
    asked.id === questionId ? { ...asked, answer: { text, ...stampedAt(moment) } } : asked,
  );
  if (isTooMuch(questions)) return refuse({ kind: 'too-large' });
  const next = { version: event.version, questions };
  const waiting = contact.status === 'awaiting-referrer';
  return ok({
    contact: waiting
      ? {
          ...contact,
          ...next,
          status: 'screening',
          clocks: resumed(contact.clocks, moment.settings.calendar, moment.now),
        }
      : { ...contact, ...next },
    event,
    letters: [],
    notices: [],
  });
}

/** Gives up waiting once the pause has reached its limit: work goes on without the answer. */
export function lapse(contact: Contact, moment: Moment): Result<Change> {
  if (contact.status !== 'awaiting-referrer') return refuse({ kind: 'wrong-status', status: contact.status });
  const open = contact.questions.find(({ answer, lapsedAt }) => !answer && !lapsedAt);
  if (!open || moment.now < new Date(open.lapsesAt)) return refuse({ kind: 'wrong-status', status: 'waiting' });
  const event = { ...happening(contact, moment), type: 'question-lapsed' as const, questionId: open.id };
  return ok({
    contact: {
      ...contact,
      version: event.version,
      status: 'screening',
      clocks: resumed(contact.clocks, moment.settings.calendar, moment.now),
      questions: contact.questions.map((asked) => (asked === open ? { ...asked, lapsedAt: event.at } : asked)),
    },
    event,
    letters: [],
    notices: [],
  });
}
