import { Concern } from '../form/concern.ts';
import type { ContactEvent } from './events.ts';

/** What a referrer said was wrong in an answer, and what is right. */
export type Correction = Extract<ContactEvent, { type: 'answer-corrected' }>;

export const correctionsIn = (events: readonly ContactEvent[]): Correction[] =>
  events.filter((event) => event.type === 'answer-corrected');

type Answers = Record<string, unknown>;
const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One answer put in place of another; undefined where the form could not hold it, as with words for a choice. */
function withAnswer(concern: Concern, { answer, now }: Correction): Concern | undefined {
  const [task = '', entityId = '', field = ''] = answer.split('~');
  // Whoever corrects whether an address is secret may mean that it is.
  const value = field === 'addressConfidential' ? 'not-known' : now;
  const put = (answers: Answers): Answers => {
    const before = answers[task];
    return { ...answers, [task]: { ...(isAnswers(before) ? before : {}), [field]: value } };
  };
  const people = (list: readonly Answers[]) => list.map((person) => (person.id === entityId ? put(person) : person));
  const changed =
    entityId === ''
      ? put(concern)
      : {
          ...concern,
          children: people(concern.children),
          adults: people(concern.adults),
          otherChildren: people(concern.otherChildren),
        };
  return Concern.safeParse(changed).data;
}

/**
 * The concern as its referrer says it should have been, for whoever must know what is secret or who is meant now. The
 * concern as it was sent stays beside it: what was told once is still known.
 */
export const correctedConcern = (concern: Concern, corrections: readonly Correction[]): Concern =>
  corrections.reduce((current, correction) => withAnswer(current, correction) ?? current, concern);
