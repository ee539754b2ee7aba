import { isCalendarDate, isoDate, monthNumber } from '../form/calendar-date.ts';
import { Concern } from '../form/concern.ts';
import { limits } from '../form/limits.ts';
import type { ContactEvent } from './events.ts';

/** What a referrer said was wrong in an answer, and what is right. */
export type Correction = Extract<ContactEvent, { type: 'answer-corrected' }>;

export const correctionsIn = (events: readonly ContactEvent[]): Correction[] =>
  events.filter((event) => event.type === 'answer-corrected');

type Answers = Record<string, unknown>;
const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const dayMonthYear = /\b(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|\p{L}{3,9})[\s,/.-]+(\d{4})\b/u;

/** A date somewhere in a correction, as an answer that is a date holds it: "No, it was 5 May 2017". */
function asDate(words: string): string | undefined {
  const [, day = '', month = '', year = ''] = dayMonthYear.exec(words) ?? [];
  const [d, m, y] = [Number(day), monthNumber(month), Number(year)];
  return m !== undefined && isCalendarDate(y, m, d) ? isoDate(y, m, d) : undefined;
}

/** What a correction says, as an answer like the one before it holds it. */
const likeBefore = (before: unknown, now: string): string =>
  typeof before === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(before) ? (asDate(now) ?? now) : now;

/** One answer put in place of another; undefined where the form could not hold it, as with words for a choice. */
function withAnswer(concern: Concern, { answer, now }: Correction): Concern | undefined {
  const [, , field = ''] = answer.split('~');
  // Whoever corrects whether an address is secret may mean that it is.
  const put = (before: unknown) => (field === 'addressConfidential' ? 'not-known' : likeBefore(before, now));
  return withAnswers(concern, answer, (before) => ({ [field]: put(before[field]) }));
}

/** Words for whether somebody works with children may mean that they do, and may say where. */
function mayBe(concern: Concern, { answer, now }: Correction): Concern | undefined {
  if (!answer.endsWith('~worksWithChildren')) return undefined;
  return withAnswers(concern, answer, ({ worksWithChildrenWhere: where }) => ({
    worksWithChildren: 'not-known',
    worksWithChildrenWhere: [now, where]
      .filter((text) => typeof text === 'string')
      .join('\n')
      .slice(0, limits.mediumText),
  }));
}

/** The concern with other answers to one task; undefined where the form could not hold them. */
function withAnswers(concern: Concern, answer: string, to: (before: Answers) => Answers): Concern | undefined {
  const [task = '', entityId = ''] = answer.split('~');
  const put = (answers: Answers): Answers => {
    const before = isAnswers(answers[task]) ? answers[task] : {};
    return { ...answers, [task]: { ...before, ...to(before) } };
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
  corrections.reduce(
    (current, correction) => withAnswer(current, correction) ?? mayBe(current, correction) ?? current,
    concern,
  );

/** The corrections of which the form holds nothing, such as words for a choice: what they mean, a person must read. */
export const correctionsUnread = (concern: Concern, corrections: readonly Correction[]): Correction[] =>
  corrections.filter((correction) => !withAnswer(concern, correction));
