import type { Incident } from '../../shared/incident/incident.ts';
import type { DomesticAbuse } from '../../shared/settings/domestic-abuse.ts';
import { CalendarDate } from '../../shared/time/dates.ts';
import { dateTimeInWords, plainDateInWords } from '../../shared/time/words.ts';
import type { IssuedOutcome } from '../../shared/triage-outcome/outcome.ts';
import { agencyName, childName } from './triage-words.ts';

type About = { incident: Incident; outcome: IssuedOutcome; settings: DomesticAbuse };

const whole: Readonly<Record<string, string>> = {
  reference: 'Our reference',
  policeReference: 'The police’s reference',
  occurredOn: 'The day it happened',
  grade: 'The police’s grade',
  level: 'The level',
  levelName: 'The level’s name',
  sentence: 'What the police say of it',
  summary: 'What was decided, for everyone',
  band: 'How serious it is, for a school',
  'victimContact.agencyName': 'Which agency speaks with the victim',
  'victimContact.owner': 'Who speaks with the victim',
  'marac.agencyName': 'Which agency refers to the conference',
  'marac.owner': 'Who refers to the conference',
  'marac.due': 'By when they refer to the conference',
};

const ofChild: Readonly<Record<string, string>> = {
  name: 'name',
  'birth.date': 'date of birth',
  schoolName: 'school',
  nhsNumber: 'NHS number',
  upn: 'unique pupil number',
  present: 'whether they were there',
  where: 'where they were',
  seen: 'whether they were seen',
  spokenTo: 'whether they were spoken to',
  spokenToWith: 'with whom they were spoken to',
  words: 'what they said',
  injured: 'whether they were hurt',
  injuries: 'their injuries',
};

const ofLine: Readonly<Record<string, string>> = {
  'value.words': 'what is decided',
  text: 'what this means',
  owner: 'who does it',
};

const said: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
  'alleged-abuser': 'Alleged abuser',
  victim: 'Victim',
  other: 'Other adult',
  high: 'High',
  medium: 'Medium',
  standard: 'Standard',
  'not-graded': 'Not graded',
};

/** Codes and dates as people read them; whatever somebody wrote as they wrote it. */
export function seenInWords(words: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(words)) return dateTimeInWords(new Date(words));
  const day = CalendarDate.safeParse(words);
  return day.success ? plainDateInWords(day.data) : (Object.hasOwn(said, words) && said[words]) || words;
}

/** Which children of the whole incident a place in a school’s list stands for is not said there: they are its own. */
const childAt = (id: string, { incident }: About): string =>
  incident.facts.children.some((child) => child.id === id) ? childName(incident.facts, id) : 'A pupil';

/**
 * What a text is, by where it stands in a slice; undefined for what only tells two of them apart, such as an id or the
 * name of an agency over its line.
 */
export function partInWords(part: string, about: About): string | undefined {
  const { outcome, settings } = about;
  const [kind = '', id = '', ...rest] = part.split('.');
  const field = rest.join('.');
  if (kind === 'children')
    return Object.hasOwn(ofChild, field) ? `${childAt(id, about)}: ${ofChild[field]}` : undefined;
  if (kind === 'lines') {
    const line = outcome.lines.find((one) => one.id === id);
    return line && Object.hasOwn(ofLine, field) ? `${agencyName(line.agency, settings)}: ${ofLine[field]}` : undefined;
  }
  if (kind === 'adults') return field === 'name' ? 'An adult’s name' : 'An adult’s part in it';
  return Object.hasOwn(whole, part) ? whole[part] : undefined;
}
