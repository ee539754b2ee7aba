import type { Stamp } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { type ContactEvent, isLater, type LaterEvent } from '../contact/events.ts';
import type { Message, Side } from './thread.ts';

/** One line of the conversation as both sides see it, whatever it lies in. */
export type Entry = {
  kind: 'message' | 'question' | 'answer' | 'lapse' | 'later';
  side: Side;
  at: string;
  by?: Stamp;
  text: string;
  /** What was sent after the concern, or said to its withdrawal. */
  later?: LaterEvent;
  /** When the other side first had it before them, where that is kept. */
  seen?: { at: string; by: Stamp };
};

const questionsOf = ({ questions }: Pick<Contact, 'questions'>): Entry[] =>
  questions.flatMap(({ text, askedAt, askedBy, answer, lapsedAt }): Entry[] => [
    { kind: 'question', side: 'front-door', at: askedAt, by: askedBy, text },
    ...(lapsedAt ? [{ kind: 'lapse', side: 'front-door', at: lapsedAt, text: '' } as const] : []),
    ...(answer ? [{ kind: 'answer', side: 'referrer', at: answer.at, by: answer.by, text: answer.text } as const] : []),
  ]);

const laterOf = (events: readonly ContactEvent[]): Entry[] =>
  events.filter(isLater).map((later) => ({
    kind: 'later',
    side: later.type === 'went-on' || later.type === 'closed-as-withdrawn' ? 'front-door' : 'referrer',
    at: later.at,
    by: later.by,
    text: '',
    later,
  }));

/**
 * Messages, questions, answers and what was sent after the concern in one order, by time; messages of one instant in
 * that in which they were kept.
 */
export function threadEntries(
  contact: Pick<Contact, 'questions'>,
  messages: readonly Message[],
  events: readonly ContactEvent[] = [],
): Entry[] {
  const said = messages
    .toSorted((a, b) => a.number - b.number)
    .map(({ side, at, by, text, seen }): Entry => ({ kind: 'message', side, at, by, text, ...(seen && { seen }) }));
  return [...questionsOf(contact), ...laterOf(events), ...said].toSorted((a, b) =>
    a.at === b.at ? 0 : a.at < b.at ? -1 : 1,
  );
}
