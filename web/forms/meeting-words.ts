import type { DomesticAbuse } from '../../shared/settings/domestic-abuse.ts';
import { quorumOf, type TriageMeeting } from '../../shared/triage-meeting/meeting.ts';
import type { FieldProblem } from './problem-words.ts';
import { agencyInSentence } from './triage-words.ts';

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Whether those who must be there are, and who is missing. */
export function quorumInWords(meeting: Pick<TriageMeeting, 'attendance'>, settings: DomesticAbuse): string {
  const { met, missing } = quorumOf(meeting, settings);
  if (met) {
    const here = list(settings.meeting.quorum.map((agency) => agencyInSentence(agency, settings)));
    return `There is a quorum: ${here} ${settings.meeting.quorum.length === 1 ? 'is' : 'are'} here.`;
  }
  const names = list(missing.map((agency) => agencyInSentence(agency, settings)));
  return `There is no quorum: ${names} ${missing.length === 1 ? 'is' : 'are'} not here.`;
}

/** What follows where there is no quorum. */
export const withoutQuorum =
  'What is decided meanwhile needs a reason of the chair’s, which is kept with it. Or put it off.';

/** What the boxes of those who come say. */
export const attendanceProblems: FieldProblem = {
  came: (code) =>
    code === 'too-many'
      ? 'No more people can be recorded in this meeting'
      : 'Enter the name of somebody who came, beside their agency',
};

/** Of the name of somebody of an agency. */
export const nameProblem = (code: string): string =>
  code === 'too_big' ? 'The name must be 200 characters or fewer' : 'Enter a name';

export const closeProblems: FieldProblem = {
  agenda: () =>
    'Decide each incident that is left, or put it off, before you close the meeting: so none falls between two meetings',
};

/** What is wrong with bringing an incident into the meeting, or with putting it off. */
export const bringProblems: FieldProblem = {
  'ways-on': () => 'There is no meeting to bring it into: no meeting is open',
  'defer-reason': (code) => {
    if (code === 'cannot-wait') return 'An incident at this level does not wait for another meeting. Decide it now';
    if (code === 'too_big') return 'The reason must be 500 characters or fewer';
    return 'Enter why it is put off, in at least 10 characters';
  },
};
