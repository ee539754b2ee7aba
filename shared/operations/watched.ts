import type { Role } from '../actor.ts';

/** In which part of the page a thing stands, in its order. */
export const watchedGroups = ['unsent', 'unacknowledged', 'unmatched', 'stale'] as const;
export type WatchedGroup = (typeof watchedGroups)[number];

/** One thing that must not wait unseen. It has one name: on the page, in the alarm, in its runbook and in what monitors read. */
export type Watched = {
  group: WatchedGroup;
  title: string;
  /** Who is hurt while it waits, and how. It opens the message of its alarm too. */
  hurts: string;
  /** How old the oldest may be. What is dated ahead, such as the end of a calendar, may be so far off: then it is below 0. */
  afterMinutes: number;
  /** What stands before the date of the oldest. */
  since: string;
  /** There is one of it, so that its date is told and no count. */
  single?: true;
  /** Where it is put right, and the roles that can get there; everybody else follows the runbook. */
  at?: { href: string; text: string; roles: readonly Role[] };
};

const hour = 60;
const day = 24 * hour;
const manager = ['manager'] as const;
const readers = ['manager', 'auditor'] as const;
const keepers = ['manager', 'admin'] as const;

/** All that is watched. A new line is an entry here, its reading in `functions/store/operations` and its runbook. */
export const watched = {
  'messages-unsent': {
    group: 'unsent',
    title: 'Messages that have not been sent',
    hurts: 'Somebody has not been told: a referrer of an outcome, a school of a child, or whoever waits for a code.',
    afterMinutes: 5,
    since: 'Oldest since',
    at: { href: '/undelivered', text: 'Tasks', roles: manager },
  },
  'messages-given-up': {
    group: 'unsent',
    title: 'Messages that did not arrive and nobody has put right',
    hurts: 'People believe that somebody was told who was not. Each must be reached another way.',
    afterMinutes: hour,
    since: 'Oldest since',
    at: { href: '/undelivered', text: 'Tasks', roles: manager },
  },
  'files-unchecked': {
    group: 'unsent',
    title: 'Files that wait to be checked for viruses',
    hurts: 'Nobody at the front door can open a document about a child, and whoever sent it was told nothing.',
    afterMinutes: 15,
    since: 'Oldest since',
  },
  'letters-unopened': {
    group: 'unacknowledged',
    title: 'Letters that nobody has opened in the time they may take',
    hurts: 'A referrer does not know what was decided about a child, or what is asked of them.',
    afterMinutes: day,
    since: 'Oldest since',
    at: { href: '/undelivered', text: 'Tasks', roles: manager },
  },
  'school-notices-late': {
    group: 'unacknowledged',
    title: 'Schools that have not said that they know',
    hurts: 'A child goes into school after a night of violence at home, and nobody there knows.',
    afterMinutes: 0,
    since: 'Oldest late since',
    at: { href: '/school-notices', text: 'Board of schools', roles: manager },
  },
  'outcomes-unacknowledged': {
    group: 'unacknowledged',
    title: 'Outcomes of triage that an agency has not answered in time',
    hurts: 'What was agreed to keep a family safe may not be happening.',
    afterMinutes: 0,
    since: 'Oldest due',
    at: { href: '/triage/late', text: 'Late outcomes', roles: readers },
  },
  'decisions-late': {
    group: 'unacknowledged',
    title: 'Decisions that have passed their time',
    hurts: 'A child and whoever raised a concern wait longer than the law allows.',
    afterMinutes: 0,
    since: 'Oldest due',
    at: { href: '/undelivered', text: 'Tasks', roles: manager },
  },
  'threads-unread': {
    group: 'unacknowledged',
    title: 'Messages from referrers that nobody has read',
    hurts: 'Somebody told us something new about a child, and nobody knows it yet.',
    afterMinutes: day,
    since: 'Oldest since',
    at: { href: '/board', text: 'Work board', roles: readers },
  },
  'handover-unfinished': {
    group: 'unacknowledged',
    title: 'The handover in force',
    hurts: 'A child whom one team hands to the other may be nobody’s until morning.',
    afterMinutes: 2 * hour,
    single: true,
    since: 'Due',
    at: { href: '/handover', text: 'Handover', roles: readers },
  },
  'children-without-school': {
    group: 'unmatched',
    title: 'Children whose school nobody has found',
    hurts: 'No school is told of them before the bell.',
    afterMinutes: hour,
    since: 'Oldest since',
    at: { href: '/school-notices', text: 'Board of schools', roles: manager },
  },
  'people-to-file': {
    group: 'unmatched',
    title: 'Concerns and incidents whose people no search finds yet',
    hurts: 'Whoever looks for a child does not see the newest concern about them.',
    afterMinutes: 15,
    since: 'Oldest since',
  },
  'events-to-compare': {
    group: 'unmatched',
    title: 'Concerns and incidents that were not compared with others',
    hurts: 'Two tellings of one event may be decided apart, each with half of what is known of a child.',
    afterMinutes: 15,
    since: 'Oldest since',
  },
  'same-event-unanswered': {
    group: 'unmatched',
    title: 'Pairs that may be one event, of which nobody has said',
    hurts: 'What one contact knows of a child is not before whoever decides the other.',
    afterMinutes: 3 * day,
    since: 'Oldest since',
    at: { href: '/people/same-event', text: 'Perhaps the same event', roles: readers },
  },
  'case-feed': {
    group: 'stale',
    title: 'The case system’s list of open children',
    hurts: 'Professionals who check whether a child is open get no answer, and must telephone.',
    afterMinutes: 26 * hour,
    single: true,
    since: 'Made',
    at: { href: '/checks/feed', text: 'List of open cases', roles: keepers },
  },
  'case-file-halted': {
    group: 'stale',
    title: 'Files of the case system that wait for a manager',
    hurts: 'Checks are answered from an older list: a child may be open, and the answer is that we cannot tell.',
    afterMinutes: hour,
    since: 'Sent',
    at: { href: '/checks/feed', text: 'List of open cases', roles: keepers },
  },
  'school-register': {
    group: 'stale',
    title: 'The national register of schools',
    hurts: 'A child at a new school, or at one that has closed, may be found at none.',
    afterMinutes: 45 * day,
    single: true,
    since: 'Taken',
    at: { href: '/schools/register', text: 'Register of schools', roles: keepers },
  },
  'school-calendar': {
    group: 'stale',
    title: 'The calendar of school terms',
    hurts: 'Schools would be told on the wrong day, or not before the bell.',
    afterMinutes: -30 * day,
    single: true,
    since: 'Last term ends',
    at: { href: '/schools/calendar', text: 'School calendar', roles: keepers },
  },
  'minute-hand': {
    group: 'stale',
    title: 'The minute hand',
    hurts: 'Nothing unsent is sent, no school is told, and no clock that runs out becomes anybody’s task.',
    afterMinutes: 5,
    single: true,
    since: 'Last came round',
  },
  'minute-hand-part': {
    group: 'stale',
    title: 'Parts of the minute hand’s work that fail',
    hurts: 'One kind of thing that time makes due is not done, for every child whom it concerns.',
    afterMinutes: 5,
    since: 'Failing since',
  },
} as const satisfies Record<string, Watched>;

export type WatchedName = keyof typeof watched;
export const watchedNames = Object.keys(watched) as WatchedName[];
