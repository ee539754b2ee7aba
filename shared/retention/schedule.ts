import type { CalendarDate } from '../time/dates.ts';
import { periods } from './periods.ts';

/**
 * From when a kind of record is kept, and for how long.
 * `ended`: so many years after the work on it ended (`after`: in what words), or until the youngest child it tells of has the birthday, where that is later.
 * `with`: as long as the record that it lies with.
 * `own-end`: it says itself when it ends, and the table takes it away.
 * `replaced`: until the next one takes its place.
 * `service`: as long as the service runs, because what is done rests on it.
 */
export type Keep =
  | { from: 'ended'; years: number; birthday?: number; after?: string }
  | { from: 'with' }
  | { from: 'own-end' }
  | { from: 'replaced' }
  | { from: 'service' };

/** Who says so, and how sure it is. `council`: nobody else lays it down, so the council decides and the line is a careful beginning. */
export type Source = { by: 'statute' | 'guidance' | 'council' | 'service'; words: string; sure: boolean };

export type RetentionLine = { what: string; keep: Keep; source: Source };

export const lineNames = [
  'contact',
  'protection',
  'allegation',
  'incident',
  'consultation',
  'part-of-record',
  'person-record',
  'check',
  'disclosure',
  'draft',
  'uploaded-file',
  'school',
  'case-feed',
  'triage-agenda',
  'handover',
  'account',
  'rules',
  'looks',
  'audit',
  'sign-in',
  'minute-hand',
] as const;
export type LineName = (typeof lineNames)[number];

export type Schedule = { version: number; from: CalendarDate; lines: Readonly<Record<LineName, RetentionLine>> };

const council = (words: string): Source => ({ by: 'council', words, sure: false });
const service = (words: string): Source => ({ by: 'service', words, sure: true });

/** Every version that was published, the first first. One is never changed: another is added, from a day on. */
export const schedules: readonly Schedule[] = [
  {
    version: 1,
    from: '2025-01-01',
    lines: {
      contact: {
        what: 'Concerns and what was decided about them',
        keep: { from: 'ended', ...periods.contact },
        source: council('No law sets a time. Councils keep them from three years after the 18th to the 30th birthday.'),
      },
      protection: {
        what: 'Concerns that led to a strategy discussion or immediate protection',
        keep: { from: 'ended', ...periods.protection },
        source: council('No law sets a time. Councils keep child protection records for about 35 years.'),
      },
      allegation: {
        what: 'Concerns about somebody who works with children',
        keep: { from: 'ended', ...periods.allegation },
        source: {
          by: 'guidance',
          words:
            'Keeping children safe in education, part four: until pension age, or 10 years if that is longer. The birthday of the adult may not be known, so 50 years.',
          sure: true,
        },
      },
      incident: {
        what: 'Incidents of domestic abuse, their triage and outcomes',
        keep: { from: 'ended', years: 6, birthday: 25 },
        source: council('No law sets a time for the council’s copy. The police keep theirs under their own rules.'),
      },
      consultation: {
        what: 'Questions that were asked before a concern',
        keep: { from: 'ended', years: 6, after: 'it was closed' },
        source: council('No law sets a time. Six years is as long as most claims can be brought.'),
      },
      'part-of-record': {
        what: 'Letters, messages, files, notes, sealed answers, references and links of a record',
        keep: { from: 'with' },
        source: service('They are parts of the record, and go with it.'),
      },
      'person-record': {
        what: 'Records of people who were told of',
        keep: { from: 'with' },
        source: service('As long as the last concern or incident that tells of them.'),
      },
      check: {
        what: 'Checks whether a child is open to social care',
        keep: { from: 'ended', years: 6, after: 'it was asked' },
        source: council('No law sets a time. As long as the record of who looked.'),
      },
      disclosure: {
        what: 'Requests for what is held about somebody, and what was given',
        keep: { from: 'ended', years: 6, after: 'it was answered' },
        source: council('No law sets a time. Six years is as long as most claims can be brought.'),
      },
      draft: {
        what: 'Drafts that were not sent',
        keep: { from: 'own-end' },
        source: council(
          'The council’s settings say how many days after the last change. Their writers are told before.',
        ),
      },
      'uploaded-file': {
        what: 'Files of incidents and of schools, as they were sent, and what became of each line',
        keep: { from: 'ended', years: 1, after: 'it was sent' },
        source: council('What was taken from them is a record of its own.'),
      },
      school: {
        what: 'Schools, their contacts, calendars and rolls',
        keep: { from: 'replaced' },
        source: service('Each roll and register takes the place of the one before.'),
      },
      'case-feed': {
        what: 'The case system’s list of open children',
        keep: { from: 'replaced' },
        source: service('Each night’s list takes the place of the one before.'),
      },
      'triage-agenda': {
        what: 'Who attended a triage and when it met',
        keep: { from: 'ended', years: 6, after: 'it met' },
        source: council('No law sets a time. What was decided is kept with each incident.'),
      },
      handover: {
        what: 'Handover sheets between teams',
        keep: { from: 'ended', years: 6, after: 'it was signed' },
        source: council('No law sets a time. Six years is as long as most claims can be brought.'),
      },
      account: {
        what: 'Accounts of people, organisations and their systems',
        keep: { from: 'ended', years: 6, after: 'it was closed' },
        source: council('No law sets a time. Their names stay on what they did for as long as that is kept.'),
      },
      rules: {
        what: 'Settings, wording and descriptors by which something was decided',
        keep: { from: 'service' },
        source: service('A decision is read by the rules of its day.'),
      },
      looks: {
        what: 'Who opened a record, break-glass, unusual looking',
        keep: { from: 'ended', years: 6, after: 'somebody looked' },
        source: council('No law sets a time. Six years at least, and as long as the record.'),
      },
      audit: {
        what: 'The chains that prove what was done',
        keep: { from: 'service' },
        source: service('They say nothing of anybody once the record that they speak of is gone.'),
      },
      'sign-in': {
        what: 'Sessions, codes, counts and keys against sending twice',
        keep: { from: 'own-end' },
        source: service('Each says itself when it ends: minutes to days.'),
      },
      'minute-hand': {
        what: 'When work that repeats was last done',
        keep: { from: 'replaced' },
        source: service('Nobody is named in it.'),
      },
    },
  },
];

/** The schedule in force on a day: the latest of those that have begun. Before the first there is the first. */
export const scheduleOn = (date: CalendarDate, published: readonly Schedule[] = schedules): Schedule => {
  const begun = published.filter(({ from }) => from <= date);
  const [latest] = begun.toSorted((a, b) => b.version - a.version);
  const schedule = latest ?? published[0];
  if (!schedule) throw new Error('no schedule was ever published');
  return schedule;
};
