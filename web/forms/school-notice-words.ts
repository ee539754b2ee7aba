import type { Stands } from '../../shared/school-notice/board.ts';
import type { LaneName } from '../../shared/school-notice/lane.ts';
import type { NoticeState } from '../../shared/school-notice/notice-state.ts';
import type { CallOutcome, CallWhy, SchoolNotice, TellKind } from '../../shared/school-notice/school-notice.ts';
import type { TagColour } from '../components/tag.tsx';
import type { FieldProblem } from './problem-words.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Where a notice stands. */
export const noticeStateName: Words<NoticeState> = {
  ready: 'Ready',
  held: 'Held',
  sent: 'Sent',
  opened: 'Opened',
  acknowledged: 'Acknowledged',
  phoned: 'Phoned',
  'called-off': 'Called off',
};

export const noticeStateColour: Readonly<Record<NoticeState, TagColour>> = {
  ready: 'yellow',
  held: 'orange',
  sent: 'blue',
  opened: 'blue',
  acknowledged: 'green',
  phoned: 'green',
  'called-off': 'grey',
};

/** How a row of the board stands at this moment, where it asks something of somebody. */
export const standsWords: Readonly<Record<Stands, string | undefined>> = {
  escalated: 'Late, tell a manager',
  late: 'Late',
  call: 'Ring now',
  'to-read': 'Reply to read',
  'to-settle': 'Yours to settle',
  'in-time': undefined,
  done: undefined,
};

/** Why a school is rung. */
export const callWhyWords: Words<CallWhy> = {
  'none-confirmed': 'No address of theirs has been proved',
  'lead-not-confirmed': 'The lead’s address has not been proved',
  'lead-stale': 'The lead’s address was proved too long ago',
  'lead-bounced': 'Mail to the lead came back',
  'message-bounced': 'Our mail came back',
  'not-acknowledged': 'Not acknowledged in time',
  'school-closed': 'The school has closed',
  'link-closed': 'Too many wrong codes were tried on its link, which is closed',
  'mail-not-gone': 'Our mail has not left, and the school day begins soon',
  'mail-not-arrived': 'Our mail may not have arrived, and the school day begins soon',
};

/** What came of a call. */
export const callOutcomeWords: Words<CallOutcome> = {
  told: 'I told them',
  'asked-to-open': 'I asked them to open the notice, and they will',
  'no-answer': 'No answer',
  'left-message': 'I left a message, which said nothing of why',
  'wrong-number': 'Wrong number',
  'not-them': 'Somebody else answered, whom I did not tell',
};

/** What is wrong with the record of a call. */
export const callProblems: FieldProblem = {
  outcome: () => 'Select what came of the call',
  number: () => 'The number must be 40 characters or fewer',
  spokeTo: (code) =>
    code === 'too_big' ? 'The name must be 200 characters or fewer' : 'Enter the name of whoever you told',
  note: () => 'Your note must be 500 characters or fewer',
};

/** Why a child waits in a lane, and what somebody must find out. */
export const laneWords: Readonly<Record<LaneName, { name: string; todo: string }>> = {
  'which-school': {
    name: 'Which school',
    todo: 'More than one place may be the child’s. Find out which, before either is told.',
  },
  'school-not-found': { name: 'School not found', todo: 'The school that was named is not in the directory.' },
  'school-closed': { name: 'School closed', todo: 'Find out where the child went when it closed.' },
  'out-of-area': { name: 'Out of area', todo: 'Tell the council in whose area the school is.' },
  'home-educated': { name: 'Educated at home', todo: 'Tell the officer for children who are educated at home.' },
  'missing-education': { name: 'Missing from education', todo: 'Tell the officer for children missing education.' },
  'college-not-found': { name: 'College not found', todo: 'Find out which college it is.' },
  'early-years': { name: 'Under school age', todo: 'Find out whether the child goes to a nursery.' },
  'not-known': { name: 'School not known', todo: 'Nobody said where the child goes to school. Find out.' },
  'not-born': { name: 'Not born yet', todo: 'There is no school to tell.' },
};

type CalledOff = NonNullable<SchoolNotice['calledOff']>['why'];

/** Why a notice counts no more, as its school reads it. */
export const calledOffWords: Words<CalledOff> = {
  withdrawn: 'The police have taken this back. Do not count it as an incident.',
  superseded: 'This had been recorded twice and stands under another reference. Do not count it again.',
  'wrong-school': 'This was not about a pupil of yours. Delete what you kept of it, and tell nobody.',
  'school-closed': 'Your school has closed by the national register. The school that came after it is told.',
};

/** The same, in the story of those who send it. */
export const calledOffShort: Words<CalledOff> = {
  withdrawn: 'the police took the incident back',
  superseded: 'it had been recorded twice',
  'wrong-school': 'no child of it is at this school, by what the police say now',
  'school-closed': 'the school has closed, and what came after it is told or a lane has the child',
};

/** What was sent. */
export const tellKindWords: Words<TellKind> = {
  first: 'First notice',
  'first-day': 'Again, on the first day after the holiday',
  again: 'Sent again',
  'child-added': 'Sent again, with another pupil',
  'child-taken-off': 'That a pupil of it is not theirs',
  outcome: 'Outcome of the triage',
  'outcome-changed': 'Change to the outcome',
  'called-off': 'That it counts no more',
};

export const partWords = {
  lead: 'safeguarding lead',
  deputy: 'deputy',
  head: 'head',
  holiday: 'in the holidays',
  switchboard: 'switchboard',
} as const;

/** What was done, as the page after it says. */
const done: Readonly<Record<string, string>> = {
  called: 'The call was recorded.',
  told: 'The school was told by telephone.',
  released: 'The notice was released and sent.',
  again: 'The notice was sent again.',
  settled: 'The lane was settled.',
  acknowledged: 'Thank you. We know that you have it.',
  replied: 'Thank you. What you told us is with the front door.',
  read: 'The reply was marked as read.',
};
export const schoolNoticeDoneWords = (code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(done, code) ? done[code] : undefined;
