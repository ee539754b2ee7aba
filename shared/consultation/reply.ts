import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { startClock, stopClock } from '../time/clocks.ts';
import { wordTo } from './ask-first.ts';
import { type ConsultationChange, happening } from './change.ts';
import { AdviceKind, type Consultation, longestText, mostMessages } from './consultation.ts';

const Text = z.string().trim().min(1).max(longestText);

/** Advice, from a qualified worker. */
export const AnswerConsultation = z.object({ seen: Seen, kind: AdviceKind, text: Text });
export type AnswerConsultation = z.infer<typeof AnswerConsultation>;

/** More from the asker, after advice or before it. */
export const WriteBack = z.object({ seen: Seen, text: Text });
export type WriteBack = z.infer<typeof WriteBack>;

/** What keeps a message out of the thread: it is closed, it is full, or somebody wrote since this page was shown. */
function refusal({ status, messages, version }: Consultation, seen: number): Result<void> {
  if (status === 'closed') return refuse({ kind: 'wrong-status', status });
  if (messages >= mostMessages) return refuse({ kind: 'too-large' });
  return seen === version ? ok(undefined) : refuse({ kind: 'stale' });
}

/** Answers with advice: the promise is met, and the asker is told that an answer waits. */
export function answerConsultation(
  consultation: Consultation,
  { seen, kind, text }: AnswerConsultation,
  moment: Moment,
): Result<ConsultationChange> {
  if (!may(moment.actor, 'answer-consultations')) return refuse({ kind: 'forbidden' });
  const allowed = refusal(consultation, seen);
  if (!allowed.ok) return allowed;
  const event = { ...happening(consultation, moment), type: 'answered' as const, kind, text };
  const stopped = stopClock(moment.settings.calendar, consultation.clock, moment.now);
  const answered: Consultation = {
    ...consultation,
    version: event.version,
    status: 'answered',
    holder: consultation.holder ?? event.by,
    advice: { kind, text, at: event.at, by: event.by },
    messages: consultation.messages + 1,
    clock: stopped.ok ? stopped.value : consultation.clock,
  };
  return ok({ consultation: answered, event, notices: [wordTo(answered, 'consultation-answered', moment)] });
}

/** Writes back: the question waits again, with a new promise unless one is running. Only for whoever asked. */
export function writeBack(
  consultation: Consultation,
  { seen, text }: WriteBack,
  moment: Moment,
): Result<ConsultationChange> {
  const { actor, now, settings } = moment;
  if (actor.id !== consultation.askedBy.personId || !may(actor, 'ask-first')) return refuse({ kind: 'not-found' });
  const allowed = refusal(consultation, seen);
  if (!allowed.ok) return allowed;
  const event = { ...happening(consultation, moment), type: 'wrote-back' as const, text };
  const running = consultation.status === 'waiting';
  return ok({
    consultation: {
      ...consultation,
      version: event.version,
      status: 'waiting',
      messages: consultation.messages + 1,
      clock: running ? consultation.clock : startClock(settings.consultations.answer, settings.calendar, now),
    },
    event,
    notices: [],
  });
}
