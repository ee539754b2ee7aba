import type { Contact } from '../../../shared/contact/contact.ts';
import { lastNewTime } from '../../../shared/contact/promised-time.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { hasHeldLetter, presentLetter } from '../../../shared/letter/editions.ts';
import { clockPolicy, type Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { type Clock, startClock } from '../../../shared/time/clocks.ts';
import { dateTimeInWords, relativeDue } from '../../../shared/time/words.ts';
import type { ProblemError } from './problem.ts';
import { type ConcernList, type ConcernStatus, type RaisedConcern, Status } from './shapes.ts';
import { letterCheckedInWords, statusInWords } from './status-words.ts';

export const concernPath = (id: string): string => `/api/v1/concerns/${id}`;

const aboutOf = ({ id, reference, submittedAt }: Pick<Contact, 'id' | 'reference' | 'submittedAt'>) => ({
  id,
  reference,
  receivedAt: submittedAt,
});

/** As it was when the concern came in, by the settings of then, whatever has happened since. */
export function raisedConcern(contact: Contact, settings: Settings, warnings: ProblemError[]): RaisedConcern {
  const clock = startClock(clockPolicy(settings, 'decision'), settings.calendar, new Date(contact.submittedAt));
  return {
    ...aboutOf(contact),
    status: 'submitted',
    statusInWords: statusInWords.submitted,
    hearBy: clock.dueAt,
    hearByInWords: dateTimeInWords(new Date(clock.dueAt)),
    warnings,
    links: { self: concernPath(contact.id) },
  };
}

function clockFace(clock: Clock, late: Contact['late'], settings: Settings, now: Date): ConcernStatus['clock'] {
  const face = clockState(settings.calendar, clock, now);
  const told = face.state === 'late' ? lastNewTime(clock, late) : undefined;
  const words = {
    running: () => relativeDue(now, face.dueAt),
    paused: () => 'paused',
    late: () => `${relativeDue(now, face.dueAt)}${told ? `; new time ${dateTimeInWords(new Date(told.newTime))}` : ''}`,
    met: () => 'done in time',
    missed: () => 'done late',
  };
  return {
    state: face.state,
    dueAt: face.dueAt.toISOString(),
    inWords: words[face.state](),
    ...(told && { newDueAt: told.newTime, heldBy: settings.teams.frontDoor }),
    ...(face.state === 'paused' && { resumesBy: face.resumesBy.toISOString() }),
  };
}

export function concernStatus(contact: Contact, settings: Settings, now: Date): ConcernStatus {
  const self = concernPath(contact.id);
  const open = contact.questions.find(({ answer, lapsedAt }) => !answer && !lapsedAt);
  const isHeld = hasHeldLetter(contact);
  const letter = isHeld ? undefined : presentLetter(contact);
  return {
    ...aboutOf(contact),
    status: contact.status,
    statusInWords: isHeld ? letterCheckedInWords : statusInWords[contact.status],
    clock: clockFace(contact.clocks.decision, contact.late, settings, now),
    ...(contact.status === 'awaiting-referrer' &&
      open && {
        question: {
          id: open.id,
          text: open.text,
          askedAt: open.askedAt,
          answerBy: open.lapsesAt,
          answers: `${self}/answers`,
        },
      }),
    ...(letter && { letter: { issuedAt: letter.issuedAt, href: `${self}/letter` } }),
    ...(contact.disagreement && { disagreement: { state: 'open' } }),
    links: { self },
  };
}

export const concernRow = (row: ContactRow): ConcernList['items'][number] => {
  const status = Status.parse(row.status);
  return {
    ...aboutOf(row),
    status,
    statusInWords: row.letterHeld ? letterCheckedInWords : statusInWords[status],
    dueAt: row.clock.dueAt,
    letterReady: row.letterReady,
    links: { self: concernPath(row.id) },
  };
};
