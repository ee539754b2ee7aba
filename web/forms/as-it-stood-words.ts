import type { IncidentEvent } from '../../shared/incident/events.ts';
import { toLondon } from '../../shared/time/london.ts';
import { dateInWords, timeInWords } from '../../shared/time/words.ts';
import type { FieldProblem } from './problem-words.ts';

/** What is wrong with the date and time at which a record is to be shown. */
export const askedMomentProblems: FieldProblem = {
  'at-day': (code) =>
    code === 'future' ? 'The date and time must be in the past' : 'The date must be a real date, such as 23 11 2026',
  time: () => 'The time must be a time of day, such as 9am or 14:30',
};

/** "4:05pm on Monday 23 November 2026": what is long ago needs its year. */
export const fullMomentInWords = (when: Date): string => `${timeInWords(when)} on ${dateInWords(when)}`;

/** Where a record is shown as it stood in the minute of a change: `at` is `/looked/contacts/…/as-it-stood`. */
export function stoodHref(at: string, when: Date): string {
  const { day, month, year, hour, minute } = toLondon(when);
  const time = `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
  return `${at}?at-day=${day}&at-month=${month}&at-year=${year}&time=${time}`;
}

/** What changed an incident or its triage, as a line. */
export const incidentEventWords: Record<IncidentEvent['type'], string> = {
  received: 'The police told of it',
  'facts-changed': 'The police put facts right',
  'facts-asked': 'The police were asked for facts',
  recounted: 'An earlier incident of the same people became known',
  'kept-from-staff': 'It was kept from somebody of the staff',
  'made-ready': 'It was made ready for the meeting',
  'meeting-begun': 'The meeting took it up',
  deferred: 'It was put off to another day',
  'pre-read-written': 'An agency wrote what it knows',
  answered: 'Descriptors were answered',
  'level-set': 'A level was set',
  'level-seconded': 'A second person agreed the level',
  'level-not-seconded': 'A second person did not agree the level',
  'marac-judged': 'It was judged to go to a conference',
  'outcome-begun': 'An outcome was begun',
  'outcome-written': 'The outcome was written on',
  'outcome-issued': 'The outcome was issued',
  'copy-opened': 'A copy of the outcome was opened',
  'copy-acknowledged': 'A copy of the outcome was acknowledged',
  'copy-released': 'A copy of the outcome was released',
  'action-done': 'An action was done',
  'copy-late': 'A copy of the outcome was late',
  'contact-opened': 'A contact was opened from it',
  withdrawn: 'It was withdrawn',
  superseded: 'It was found to be the same as another incident',
};
