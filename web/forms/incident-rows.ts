import { sex } from '../../shared/codes/sex.ts';
import type { IncidentFacts } from '../../shared/incident/incident.ts';
import { type IncidentAdult, type IncidentChild, isUnborn, nameOfChild } from '../../shared/incident/people.ts';
import type { SafeContact } from '../../shared/incident/sealed.ts';
import type { DomesticAbuse } from '../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords, plainDateInWords } from '../../shared/time/words.ts';
import { birthInWords } from './birth-words.ts';
import { counted } from './counted.ts';
import {
  childStatusWords,
  educationWords,
  knownWords,
  livesThereWords,
  relationshipWords,
  roleWords,
  safeHowWords,
  toChildWords,
  toolGradeWords,
  workWords,
} from './incident-words.ts';

/** A line of what an incident says: what it is about, and what was told. */
export type IncidentLine = { key: string; value: string };

type Told = readonly (readonly [key: string, value: string | undefined])[];

const lines = (told: Told): IncidentLine[] =>
  told.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [{ key, value }]));

const list = (values: readonly string[]): string | undefined => (values.length > 0 ? values.join(', ') : undefined);

const or = (otherwise: string, parts: readonly string[]): string => (parts.length > 0 ? parts.join(', ') : otherwise);

const moment = (at: string | undefined) => at && dateTimeInWords(new Date(at));

/** What was told of the incident as a whole. */
export const incidentLines = (facts: IncidentFacts, { forces }: Pick<DomesticAbuse, 'forces'>): IncidentLine[] =>
  lines([
    ['Police reference', facts.policeReference],
    ['Force', forces.find(({ code }) => code === facts.force)?.name ?? facts.force],
    ['Began', moment(facts.occurredAt)],
    ['Ended', moment(facts.occurredUntil)],
    ['Reported', moment(facts.reportedAt)],
    ['Police grade', toolGradeWords[facts.grade]],
    ['May be said to a school', facts.sentence],
    ['Earlier notifications', list(facts.previous.notifications.map(({ on }) => plainDateInWords(on)))],
    ['Earlier conferences (MARAC)', list(facts.previous.maracs.map((on) => plainDateInWords(on)))],
  ]);

/** What each tool said, one after another. */
export const toolLines = (
  facts: Pick<IncidentFacts, 'tools'>,
  { tools }: Pick<DomesticAbuse, 'tools'>,
): IncidentLine[] =>
  facts.tools.map(({ tool, version, answers, yesCount, score, grade }) => ({
    key: `${tools.find(({ code }) => code === tool)?.name ?? tool}${version ? `, version ${version}` : ''}`,
    value: or('Nothing more recorded', [
      ...(yesCount === undefined ? [] : [`${yesCount} answered yes`]),
      ...(score === undefined ? [] : [`score ${score}`]),
      ...(grade ? [`grade ${toolGradeWords[grade].toLowerCase()}`] : []),
      ...(answers.length > 0 ? [counted(answers.length, 'answer', 'answers')] : []),
    ]),
  }));

/** What was told of an adult, without how to reach them. */
export const adultLines = (adult: IncidentAdult, { children }: Pick<IncidentFacts, 'children'>): IncidentLine[] =>
  lines([
    ['Role', list(adult.roles.map((role) => roleWords[role]))],
    ['Other names', adult.otherNames],
    ['Date of birth', birthInWords(adult.birth)],
    ['Sex', adult.sex && sex.labels.get(adult.sex)],
    ['To the other adult', adult.relationship && relationshipWords[adult.relationship]],
    ...adult.relationships.map(({ childId, relationship }): Told[number] => {
      const child = children.find(({ id }) => id === childId);
      return [`To ${(child && nameOfChild(child)) ?? 'the unborn child'}`, toChildWords[relationship]];
    }),
    ['Lives there', adult.livesThere && livesThereWords[adult.livesThere]],
    ['Pregnant', adult.pregnant && knownWords[adult.pregnant]],
    ['Work', list(adult.work.map(({ kind, where }) => (where ? `${workWords[kind]}: ${where}` : workWords[kind])))],
  ]);

/** Numbers and addresses of a victim: never without what must be known first. Only for whoever may read what is sealed. */
export const reachLines = (contact: Omit<SafeContact, 'adultId'>): IncidentLine[] =>
  lines([
    ['Telephone', contact.phone],
    ['Another telephone', contact.otherPhone],
    ['Email', contact.email],
    ['Address now', [contact.address, contact.postcode].filter(Boolean).join(', ')],
    ['Refuge', [contact.refuge?.name, contact.refuge?.town, contact.refuge?.phone].filter(Boolean).join(', ')],
  ]);

/** How to reach a victim, as whoever is typing it checks it. */
export const safeContactLines = (contact: Omit<SafeContact, 'adultId'>): IncidentLine[] => [
  ...lines([
    ['Safe to contact', knownWords[contact.safeToContact]],
    ['Safe ways', list(contact.safeHow.map((how) => safeHowWords[how]))],
    ['When', contact.safeWhen],
    ['What not to say', contact.whatNotToSay],
  ]),
  ...reachLines(contact),
];

/** What was told of a child. What was not recorded is said where it matters to the triage. */
export function childLines(child: IncidentChild): IncidentLine[] {
  const born = birthInWords(child.birth);
  if (isUnborn(child)) return [{ key: 'Not yet born', value: born }];
  const known = (value: keyof typeof knownWords | undefined) => (value ? knownWords[value] : 'Not recorded');
  const place = [child.schoolName, child.schoolUrn && `URN ${child.schoolUrn}`].filter(Boolean).join(', ');
  return lines([
    ['Other names', child.otherNames],
    ['Date of birth', born],
    ['Sex', child.sex && sex.labels.get(child.sex)],
    ['NHS number', child.nhsNumber],
    ['Unique pupil number', child.upn],
    ['Education', child.education ? educationWords[child.education] : 'Not recorded'],
    ['School or setting', child.schoolConfidential ? `${place} (must not become known)` : place],
    ['Was there', known(child.present)],
    ['Where', child.where],
    ['Seen by an officer', known(child.seen)],
    ['Spoken to', known(child.spokenTo)],
    ['With whom beside them', child.spokenToWith],
    ['What they said', child.words],
    ['Hurt', known(child.injured)],
    ['Injuries', child.injuries],
    ['Harder to keep safe', child.limitsSelfProtection && knownWords[child.limitsSelfProtection]],
    ['What services hold', list(child.statuses.map((status) => childStatusWords[status]))],
  ]);
}

/** How a child is spoken of in a list: by name, or by their place in it. */
export const childTitle = (child: IncidentChild, at: number): string =>
  nameOfChild(child) ?? (isUnborn(child) ? 'Unborn child' : `Child ${at + 1}`);
